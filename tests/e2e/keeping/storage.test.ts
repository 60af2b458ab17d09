import { describe, expect, inject, it, test } from 'vitest'
import {
  button,
  first,
  foot,
  idsOf,
  onList,
  path,
  press,
  saved,
  shown,
  store,
  stored,
  to,
  withThree,
} from '../../support/keeping.ts'
import { visitSite } from '../../support/visit.ts'

const { open } = visitSite(inject('site'))

describe('a browser that keeps nothing, or keeps it damaged', () => {
  it('says so where there is no room, and changes nothing', async () => {
    const page = await open(path)
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await press(page, first.id, 'Save')
    await foot(page).getByText('no room left').waitFor()
    expect(await button(page, first.id, 'Save:').count()).toBe(1)
  })

  it('says so where storage is denied, and reads as before', async () => {
    const page = await open('/about/')
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
    )
    await to(page, '/saved/')
    await page.getByText('lets the site keep nothing').waitFor()
    await to(page, path)
    await press(page, first.id, 'Save')
    await foot(page).getByText('lets this site keep nothing').waitFor()
    expect(await shown(page)).toBeGreaterThan(0)
  })

  test.each(['{', 'null', '[]', '{"papers":7}'])('lays a damaged list aside: %s', async (damaged) => {
    const page = await open('/about/')
    await store(page, 'saved:/', damaged)
    await to(page, '/saved/')
    await page.getByText('cannot be read').first().waitFor()
    await to(page, path)
    await press(page, first.id, 'Save')
    await onList(page, first.id)
    expect(await stored(page, 'saved-damaged:/')).toBe(damaged)
    await to(page, '/saved/')
    expect(await idsOf(page)).toEqual([first.id])
    expect((await saved(page, 'Save it as it is')).text).toBe(damaged)
    await page.getByRole('button', { name: 'Remove it' }).click()
    expect(await page.locator('[data-damaged]').isVisible()).toBe(false)
  })
})

describe('what this browser keeps', () => {
  it('is listed, removed one by one or at once, and comes back by Undo', async () => {
    const page = await withThree(open)
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.reload()
    const kept = page.locator('[data-kept]')
    await kept.getByText('3 papers').waitFor()
    await kept.getByRole('button', { name: 'Remove: Theme' }).click()
    expect(await stored(page, 'theme')).toBeNull()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await foot(page).getByText('Removed: everything').waitFor()
    expect(await stored(page, 'saved:/')).toBeNull()
    expect(await idsOf(page)).toEqual([])
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    await foot(page).getByRole('button', { name: 'Undo' }).click()
    expect(await idsOf(page)).toHaveLength(3)
  })
})
