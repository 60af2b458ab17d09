import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { writeNewest } from '../../../src/reading/newest.ts'
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

  it('are known to a list that the reader goes back to', async () => {
    const page = await open(path)
    await page.getByRole('button', { name: 'Hide read' }).click()
    await page.locator('[data-tools] [aria-pressed=true]').waitFor()
    await store(page, 'read:/', first.id)
    await store(page, 'saved:/', JSON.stringify({ version: 1, papers: [{ id: second.id }] }))
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await item(page, first.id).waitFor({ state: 'hidden' })
    await button(page, second.id, 'Saved:').waitFor()
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

  it('is what was added to a day that the visit before knew', async () => {
    const page = await open('/about/')
    await expect.poll(() => stored(page, 'visit:/')).toContain(newest.date)
    const ids = newest.fresh.map(({ paper }) => paper.id)
    const [added, known] = [ids.slice(-2), ids.slice(0, -2)]
    const hourAgo = Date.now() - 3_600_000
    await store(page, 'visit:/', `${before.date} ${writeNewest(newest.date, known)} ${hourAgo}`)
    await to(page, '/')
    await page.getByRole('link', { name: '2 new to you' }).click()
    expect(new URL(page.url()).pathname).toBe(path)
    await page.getByRole('button', { name: '2 new to you' }).waitFor()
    for (const id of added) expect(await item(page, id).locator('.acts b').count()).toBe(1)
    expect(await marked(page)).toBe(2)
    await expect.poll(() => stored(page, 'visit:/')).toContain(writeNewest(newest.date, ids))
  })

  it('is over with the visit', async () => {
    const page = await open(path)
    const [since, seen] = ((await stored(page, 'visit:/')) ?? '').split(' ')
    await store(page, 'visit:/', `${since} ${seen} ${Date.now() - 3_600_000}`)
    await page.reload()
    expect(await marked(page)).toBe(0)
  })
})
