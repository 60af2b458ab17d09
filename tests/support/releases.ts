import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Limits, writeOff, writeOffline } from '../../scripts/build/offline/offline.ts'
import { ownArchive } from './visit.ts'

/** Releases of one site, made in a folder of their own. */
export interface Releases {
  /** The folder of a release whose every page, sheet and script bears a mark, and whose hashed files have other names. */
  make(mark: string, limits?: Limits): Promise<string>
  /** The folder of a release with the kill switch. */
  makeOff(): Promise<string>
  remove(): void
}

/** Make releases of the built site in a folder. */
export function releasesOf(site: string): Releases {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-releases-'))
  const copy = (name: string) => {
    const to = join(folder, name)
    cpSync(realpathSync(site), to, { recursive: true })
    for (const file of readdirSync(join(to, 'offline')))
      if (/\.(pack|json)$/.test(file)) rmSync(join(to, 'offline', file))
    rmSync(join(to, 'sw.js'))
    return to
  }
  return {
    async make(mark, limits) {
      const to = copy(mark)
      markAll(to, mark)
      await writeOffline(ownArchive(), to, limits)
      return to
    },
    async makeOff() {
      const to = copy('off')
      await writeOff(to)
      return to
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
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
