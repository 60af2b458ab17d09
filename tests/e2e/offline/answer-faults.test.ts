import { describe, it } from 'vitest'
import { faultySites, faultyTimes, visitFaults } from '../../support/fault-visit.ts'
import type { Fault } from '../../support/faulty-server.ts'
import { sampled } from '../../support/times.ts'

const everywhere: readonly Fault[] = ['page', 404, 500, 'nothing', 'garbled', 'silence']
const asked: readonly [what: string, path: RegExp, answers: readonly Fault[]][] = [
  ['the pack', /\.pack$/, ['half', ...everywhere]],
  ['the service worker', /\/sw\.js/, everywhere],
]
const cases = asked.flatMap(([what, path, answers]) =>
  sampled(answers, 1).map((answer) => ({ what, path, answer })),
)

describe.each(faultySites)('an archive %s is whole', (_, folder) => {
  const visit = visitFaults(folder)

  describe.each(cases)('when the server answers for $what with: $answer', ({ path, answer }) => {
    const harm = { begin: () => visit.server.break(path, answer), isEndless: answer === 'silence' }
    it.each(faultyTimes)('of a new release (run %i)', () => visit.newRelease(harm))
    it.each(faultyTimes)('at the first visit (run %i)', () => visit.firstVisit(harm))
  })
})
