import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'

/** A server and a browser, both there while the tests of a suite run. */
export interface Browsing<Server> {
  server: Server
  browser: Browser
}

/** Start a server and a browser before the tests of a suite, and close both after them. */
export function browsing<Server extends { close(): Promise<unknown> }>(
  serve: () => Promise<Server>,
): Browsing<Server> {
  const both = {} as Browsing<Server>
  beforeAll(async () => {
    both.server = await serve()
    both.browser = await openBrowser()
  })
  afterAll(async () => {
    await both.browser?.close()
    await both.server?.close()
  })
  return both
}
