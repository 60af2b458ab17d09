import type { Browser, Page } from 'playwright-core'
import { type BenchQuery, percentile } from './queries.ts'
import type { Transfers } from './transfers.ts'

/** What the queries of one type cost a reader. */
export interface Cost {
  /** Bytes: the median of the first search on a cold cache, and of the tenth of ten. */
  first: number
  tenth: number
  /** Milliseconds from the last key to painted results, all files known: the median and the 95th percentile. */
  ms: [median: number, p95: number]
  /** The longest task of the page's own thread while somebody types, in milliseconds; 0 below 50. */
  longest: number
}

/** The worker that keeps the site for offline reading downloads in the background, whatever is searched for: it stays out of the count. */
const reader = { viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' } as const

/** Search in a real browser, ten queries a visit, each visit on a cold cache. */
export async function measureCost(
  browser: Browser,
  site: Transfers,
  queries: readonly BenchQuery[],
  visits: number,
): Promise<Cost> {
  const [first, tenth, times, longest]: number[][] = [[], [], [], []]
  for (let visit = 0; visit < visits; visit++) {
    const page = await (await browser.newContext(reader)).newPage()
    const ten = queries.slice(visit * 10, visit * 10 + 10).map(({ query }) => query)
    site.taken()
    await page.goto(`${site.url}search/`)
    const taken: number[] = []
    for (const query of ten) {
      await ask(page, query)
      await page.waitForTimeout(100)
      taken.push(site.taken())
    }
    first!.push(taken[0]!)
    tenth!.push(taken[9]!)
    await watchTasks(page)
    for (const query of ten) {
      await ask(page, query.slice(0, -1))
      times!.push(await ask(page, query))
    }
    longest!.push(await longestTask(page))
    await page.context().close()
  }
  return {
    first: percentile(first!, 50),
    tenth: percentile(tenth!, 50),
    ms: [percentile(times!, 50), percentile(times!, 95)],
    longest: Math.max(...longest!),
  }
}

/** Put a query into the box as if its last key had just been pressed; gives the milliseconds until its results are painted. */
const ask = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('#q')
    const results = document.querySelector('#results')
    if (!box || !results) throw new Error('This is not the search page')
    const start = performance.now()
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve()
      })
      observer.observe(results, { childList: true, attributes: true })
    })
    box.value = text
    box.dispatchEvent(new Event('input', { bubbles: true }))
    await changed
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - start
  }, query)

/** Note from now on how long tasks of the page's own thread take; those below 50 milliseconds do not count. */
const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const observer = new PerformanceObserver((list) => {
      const times = list.getEntries().map(({ duration }) => duration)
      document.body.dataset.longest = String(Math.max(Number(document.body.dataset.longest ?? 0), ...times))
    })
    observer.observe({ type: 'longtask' })
  })

const longestTask = (page: Page) => page.evaluate(() => Number(document.body.dataset.longest ?? 0))
