import { existsSync, realpathSync } from 'node:fs'
import { compare } from '../../src/archive/archive.ts'
import { dataSchemas, type Release } from '../../src/archive/data/schemas.ts'
import { home, releaseJson } from '../../src/archive/permalinks.ts'
import { scan } from '../content/scan.ts'
import { pathsIn } from '../publish/paths-in.ts'
import { releaseFileOf } from '../publish/releases.ts'
import { addressOf } from './address.ts'
import { type Fault, fault } from './fault.ts'
import { fileFaults } from './files.ts'
import { linkFaults } from './links.ts'
import { paperFaults } from './papers.ts'

/** What a check of a site found, and how much there was to check. */
export interface Verified {
  files: number
  pages: number
  papers: number
  /** By path. */
  faults: Fault[]
}

/** Check the site at `out` against its release.json, its own links, and the content that it should show. Memory grows with the names of its files, not with their bytes. */
export async function verify(out: string, content: string): Promise<Verified> {
  const release = existsSync(out) ? readRelease(out) : undefined
  if (!release) {
    const reason = `is absent or cannot be read: there is no whole site in ${out}.`
    return { files: 0, pages: 0, papers: 0, faults: [fault(releaseJson, reason)] }
  }
  const paths = new Set([releaseJson, ...release.files.map(({ path }) => path)])
  const found = await faultsOf(realpathSync(out), release, paths, content)
  return {
    files: paths.size,
    pages: [...paths].filter((path) => path.endsWith('.html')).length,
    papers: [...paths].filter((path) => /^\/papers\/[^/]+\/index\.html$/.test(path)).length,
    faults: found.toSorted((a, b) => compare(a.path, b.path)),
  }
}

function readRelease(out: string): Release | undefined {
  const { data } = dataSchemas.release.safeParse(releaseFileOf(out))
  return data?.files.every(({ path }) => isInside(path)) ? data : undefined
}

const isInside = (path: string) => path.startsWith('/') && !path.split('/').includes('..')

async function faultsOf(
  site: string,
  release: Release,
  named: ReadonlySet<string>,
  folder: string,
): Promise<Fault[]> {
  const { content, messages, checksum } = scan(folder)
  const files = [
    ...fileFaults(site, release),
    ...(release.content === checksum ? [] : [fault(releaseJson, otherContent(folder))]),
    ...messages.map(({ file, reason }) => fault(releaseJson, `${folder}/${file} cannot be read: ${reason}`)),
  ]
  const paths = pathsIn(site).intersection(named)
  const address = paths.has(`${home}index.html`) ? addressOf(site) : undefined
  if (!address) return [...files, fault(home, 'does not say where the site stands: links cannot be checked.')]
  const papers = await paperFaults(site, paths, content, address)
  return [...files, ...(await linkFaults(site, paths, address)), ...papers]
}

const otherContent = (folder: string) =>
  `names another content than there is in ${folder}: the site was built before that changed, or from elsewhere.`
