import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import {
  before,
  button,
  first,
  item,
  newest,
  path,
  press,
  second,
  shown,
  store,
  stored,
  to,
} from '../../support/keeping.ts'
import { visitSite } from '../../support/visit.ts'

const { open } = visitSite(inject('site'))

describe('read papers', () => {
  it('are those that were opened, and can be marked otherwise by button and key', async () => {
    const page = await open(`/papers/${first.id}/`)
    await button(page, first.id, 'Read:').waitFor()
    await to(page, path)
    await press(page, first.id, 'Read:')
    await button(page, first.id, 'Mark read:').waitFor()
    await item(page, second.id).locator('a[data-title]').focus()
    await page.keyboard.press('m')
    await button(page, second.id, 'Read:').waitFor()
  })

  it('can be left out of lists, openly', async () => {
    const page = await open(`/papers/${first.id}/`)
    await to(page, path)
    const all = await shown(page)
    await page.getByRole('button', { name: 'Hide read' }).click()
    await expect.poll(() => shown(page)).toBe(all - 1)
    await to(page, '/')
    expect(await item(page, first.id).isVisible()).toBe(false)
    await page.locator('[data-told]').getByText('1 hidden because you have read them').waitFor()
    await page.locator('[data-told]').getByRole('button', { name: 'Show' }).click()
    expect(await item(page, first.id).isVisible()).toBe(true)
  })
})

describe('new since the last visit', () => {
  const marked = (page: Page) => page.locator('[data-paper] .acts b').count()

  it('is nothing at the first visit', async () => {
    const page = await open('/')
    await to(page, path)
    expect(await marked(page)).toBe(0)
    await expect.poll(() => stored(page, 'visit:/')).toContain(newest.date)
  })

  it('is what entered the archive since, with its number and a way to the first', async () => {
    const page = await open('/about/')
    await expect.poll(() => stored(page, 'visit:/')).toContain(newest.date)
    const hourAgo = Date.now() - 3_600_000
    await store(page, 'visit:/', `${before.date} ${before.date} ${hourAgo}`)
    await to(page, path)
    const fresh = newest.fresh.map(({ paper }) => paper.id)
    const button = page.getByRole('button', { name: `${fresh.length} new to you` })
    await button.click()
    expect(await marked(page)).toBe(fresh.length)
    const focused = await page.evaluate(() =>
      document.activeElement?.closest('[data-paper]')?.getAttribute('data-paper'),
    )
    expect(focused).toBe(fresh[0])
    await to(page, '/')
    await page.getByText(`${fresh.length} new to you`).waitFor()
  })

  it('is over with the visit', async () => {
    const page = await open(path)
    const [since, seen] = ((await stored(page, 'visit:/')) ?? '').split(' ')
    await store(page, 'visit:/', `${since} ${seen} ${Date.now() - 3_600_000}`)
    await page.reload()
    expect(await marked(page)).toBe(0)
  })
})
