import { describe, it } from 'vitest'
import { faultySites, faultyTimes, visitFaults } from '../../support/fault-visit.ts'
import type { Fault } from '../../support/faulty-server.ts'
import { visitAndKeep } from '../../support/offline.ts'
import { sampled } from '../../support/times.ts'

const answers: readonly Fault[] = ['page', 404, 500, 'nothing', 'garbled', 'silence']

describe.each(faultySites)('an archive %s is whole', (_, folder) => {
  const visit = visitFaults(folder)

  describe.each(sampled(answers, 1))('when the server answers for the service worker with: %s', (fault) => {
    it.each(faultyTimes)('of a new release (run %i)', async () => {
      const page = await visitAndKeep(visit.context, visit.server.url)
      await visit.publish('B')
      visit.server.break(/\/sw\.js/, fault)
      await page.goto(visit.server.url)
      if (fault !== 'silence') await visit.refused(page)
      await visit.expectOlder(page)
    })

    it.each(faultyTimes)('at the first visit (run %i)', async () => {
      visit.server.break(/\/sw\.js/, fault)
      const page = await visit.context.newPage()
      await visit.expectRelease(page, 'A')
      visit.server.mend()
      if (fault === 'silence') return
      await visit.settle(page, await visit.publish('A'))
      await visit.expectKept(page, 'A')
    })
  })
})
