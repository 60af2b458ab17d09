import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, sep } from 'node:path'
import { inject } from 'vitest'
import { type Limits, writeOff, writeOffline } from '../../scripts/build/offline/offline.ts'
import { ownArchive } from './visit.ts'

/** What the pages of a release are marked with; the one that is off has the kill switch. */
export type Mark = 'A' | 'B' | 'C' | 'off'

/** The folder of a release of the built site in a folder: its every page, sheet and script bears a mark, and its hashed files have other names. Made once for all tests; not to be written to. */
export async function releaseOf(site: string, mark: Mark, limits?: Limits): Promise<string> {
  const name = [...site.split(sep).slice(-2), mark, ...(limits ? ['limited'] : [])].join('-')
  const folder = join(inject('releases'), name)
  if (existsSync(folder)) return folder
  const own = mkdtempSync(`${folder}-`)
  await make(realpathSync(site), own, mark, limits)
  try {
    renameSync(own, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(own, { recursive: true })
  }
  return folder
}

async function make(site: string, to: string, mark: Mark, limits?: Limits): Promise<void> {
  cpSync(site, to, { recursive: true })
  for (const file of readdirSync(join(to, 'offline')))
    if (/\.(pack|json)$/.test(file)) rmSync(join(to, 'offline', file))
  rmSync(join(to, 'sw.js'))
  if (mark === 'off') return writeOff(to)
  markAll(to, mark)
  await writeOffline(ownArchive(), to, limits)
}

function markAll(folder: string, mark: string): void {
  const assets = readdirSync(join(folder, '_astro'))
  const marked = (name: string) => name.replace(/(\.\w+)$/, `-${mark}$1`)
  for (const name of assets) renameSync(join(folder, '_astro', name), join(folder, '_astro', marked(name)))
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|css|js)$/.test(path) || path.startsWith('pagefind')) continue
    const file = join(folder, path)
    const text = assets.reduce((all, name) => all.replaceAll(name, marked(name)), readFileSync(file, 'utf8'))
    writeFileSync(file, text + markIn(path, mark))
  }
}

function markIn(path: string, mark: string): string {
  if (path.endsWith('.css')) return `\n:root { --mark: '${mark}' }\n`
  if (path.endsWith('.html')) return `<!--${mark}-->\n`
  const set = `globalThis.document && (document.documentElement.dataset.mark = '${mark}')`
  return path.startsWith('_astro') && !path.includes('worker') ? `\n;${set}\n` : ''
}
