import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Open a page and wait until the core is kept. */
export async function visitAndKeep(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await isKept(page)
  return page
}

/** Wait until a service worker has kept the core and answers for the page. */
export const isKept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null)

/** What is kept in a browser: the entries of each cache, by its name. */
export const shelves = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const entries = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys()
      return [name, requests.map(({ url }) => url)] as const
    })
    return Object.fromEntries(await Promise.all(entries))
  })

/** The marks of the release that a page, its sheet and its scripts are of: one, unless releases are mixed. */
export async function marks(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.documentElement.dataset.mark !== undefined)
  const found = await page.evaluate(() => [
    document.lastChild?.nodeValue ?? '',
    getComputedStyle(document.documentElement).getPropertyValue('--mark').replaceAll(/['"]/g, ''),
    document.documentElement.dataset.mark ?? '',
  ])
  return [...new Set(found)]
}

/** Open pages one after another; each must be whole, and of the release with this mark. */
export async function expectRelease(page: Page, urls: string[], mark: string): Promise<void> {
  for (const url of urls) {
    const answer = await page.goto(url)
    expect([answer?.status(), await marks(page)], url).toEqual([200, [mark]])
  }
}

/** The ids of the papers that a search finds, in order. */
export async function found(page: Page, url: string): Promise<string[]> {
  await page.goto(url)
  await page.waitForSelector('#results [data-paper]')
  return page
    .locator('#results [data-paper]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-paper') ?? ''))
}
