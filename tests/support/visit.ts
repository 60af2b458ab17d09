import { resolve } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { serveSite } from '../../scripts/site-server.ts'
import { type Archive, makeArchive } from '../../src/archive/archive.ts'
import { browsing } from './browsing.ts'

/** A served site and a browser that visits it, for all tests of a file. After each test no page may have had an error, a refusal of the content policy among them. */
export interface Visit {
  /** Open a path, from the root of the site (`/digests/`), as a new visitor. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
}

/** Serve a built site and open a browser before the tests of a file, and close both after them. */
export function visitSite(folder: string): Visit {
  const faults: string[] = []
  const both = browsing(() => serveSite(folder, { port: 0 }))
  afterEach(async () => {
    await Promise.all(both.browser.contexts().map((context) => context.close()))
    expect(faults.splice(0)).toEqual([])
  })
  return {
    async open(path, options = {}) {
      const context = await both.browser.newContext(options)
      const page = await context.newPage()
      page.on('pageerror', (error) => isTransition(error) || faults.push(String(error)))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      await page.goto(both.server.url + path.slice(1))
      return page
    },
  }
}

/** A browser under load gives up a transition between pages and reports it as an error of the page; the page is whole. */
const isTransition = (error: Error) => /Transition was (?:aborted|skipped)/.test(error.message)

/** The archive of the project's own content. */
export function ownArchive(): Archive {
  const { content, messages } = scan(resolve(import.meta.dirname, '../../content'))
  expect(messages).toEqual([])
  return makeArchive(content)
}
