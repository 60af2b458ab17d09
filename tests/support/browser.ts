import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A real Chromium: the one that npm brings on Linux x64, elsewhere an installed one (CHROME names it). */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: quiet })
}

/** A browser with a profile in a folder: what it keeps is there when it is opened again. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath: await browserPath(), args: quiet })
}

/** The path of the browser's program. */
export async function browserPath(): Promise<string> {
  const named = process.env.CHROME
  if (named) return named
  if (process.platform === 'linux' && process.arch === 'x64') return packagedPath()
  const found = usual.find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    'The browser tests need Chrome or Chromium: name its program with CHROME=/path/to/chrome npm test',
  )
}

async function packagedPath(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const packaged = await import('@sparticuz/chromium')
  return packaged.default.executablePath()
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
