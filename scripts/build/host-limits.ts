import { carriedJson } from '../../src/archive/permalinks.ts'
import { UsageError } from '../command.ts'
import { carriedFiles } from '../publish/carry.ts'
import { siteFiles } from './site-files.ts'

/** What a host takes at most. Of what is absent it takes any amount, or its documentation names none. */
export interface Host {
  name: string
  files?: number
  bytes?: number
  fileBytes?: number
  /** Files and folders in one folder. */
  entries?: number
  /** What the same host takes for money, said in words. */
  forMoney?: string
}

/** A file that is to be put on a host, with its size in bytes. */
export interface HostedFile {
  /** From the root of the site; begins with `/`. */
  path: string
  size: number
  /** Whether it is there for the pages of older releases alone. */
  isCarried?: boolean
}

const MiB = 2 ** 20

/** The hosts whose limits are known, by the name that --host takes. docs/publishing.md names the sources and when they were read. */
export const hosts: ReadonlyMap<string, Host> = new Map([
  ['github-pages', { name: 'GitHub Pages', bytes: 1024 * MiB, fileBytes: 100 * MiB }],
  [
    'cloudflare',
    {
      name: 'Cloudflare Pages (free plan)',
      files: 20_000,
      fileBytes: 25 * MiB,
      forMoney: 'a paid plan takes 100,000 files',
    },
  ],
  ['netlify', { name: 'Netlify', entries: 54_000 }],
])

/** The host of a name. Throws a UsageError that lists the known ones where there is none. */
export function hostNamed(name: string): Host {
  const host = hosts.get(name)
  if (!host) throw new UsageError(`--host must be one of ${[...hosts.keys()].join(', ')}, not ${name}`)
  return host
}

/** Throws a UsageError where the site in a folder, with what it carries for older releases, does not fit a host. */
export function refuseUnfit(folder: string, host: Host): void {
  const carried = new Set([carriedJson, ...(carriedFiles(folder) ?? []).map(({ path }) => path)])
  const files = siteFiles(folder).map(({ path, size }) => ({ path, size, isCarried: carried.has(path) }))
  const faults = hostFaults(files, host)
  if (faults.length === 0) return
  throw new UsageError([`The site does not fit ${host.name}, and is not published:`, ...faults].join('\n- '))
}

/** Why files do not fit a host: a sentence for each limit that says how much there is, how much the host takes, and what helps. */
export function hostFaults(files: readonly HostedFile[], host: Host): string[] {
  return limits.flatMap((fault) => fault(files, host) ?? [])
}

type Fault = (files: readonly HostedFile[], host: Host) => string | undefined

const limits: readonly Fault[] = [
  function tooLarge(files, { name, bytes = Infinity }) {
    const total = sum(files)
    if (total <= bytes) return undefined
    const ways = leavingOut(files, (left) => sum(left) <= bytes)
    return said(`The site has ${sizeText(total)}; ${name} takes ${sizeText(bytes)}`, ways)
  },
  function tooMany(files, { name, files: most = Infinity, forMoney }) {
    if (files.length <= most) return undefined
    const ways = [...leavingOut(files, (left) => left.length <= most), ...(forMoney ? [forMoney] : [])]
    return said(`The site has ${count(files.length)} files; ${name} takes ${count(most)}`, ways)
  },
  function tooLargeFile(files, { name, fileBytes = Infinity }) {
    const large = files.filter(({ size }) => size > fileBytes)
    const [largest] = large.toSorted((a, b) => b.size - a.size)
    if (!largest) return undefined
    const others =
      large.length > 1
        ? `, and ${count(large.length - 1)} more ${large.length > 2 ? 'are' : 'is'} too large`
        : ''
    return said(
      `${largest.path} has ${sizeText(largest.size)}${others}; ${name} takes ${sizeText(fileBytes)} a file`,
      leavingOut(files, (left) => left.every(({ size }) => size <= fileBytes)),
    )
  },
  function tooFullFolder(files, { name, entries = Infinity }) {
    const [fullest] = [...entriesOf(files)].toSorted((a, b) => b[1] - a[1])
    if (!fullest || fullest[1] <= entries) return undefined
    const [folder, held] = fullest
    const ways = leavingOut(files, (left) => [...entriesOf(left).values()].every((one) => one <= entries))
    return said(
      `${folder}/ holds ${count(held)} files and folders; ${name} takes ${count(entries)} in one folder`,
      ways,
    )
  },
]

const said = (fault: string, ways: readonly string[]) =>
  `${fault}: ${[...ways, 'another host may take it'].join('; or ')}.`

/** What a builder can leave out for the rest to fit. */
function leavingOut(files: readonly HostedFile[], fits: (left: readonly HostedFile[]) => boolean): string[] {
  const isPack = ({ path, isCarried }: HostedFile) => /^\/offline\/[^/]+\.pack$/.test(path) && !isCarried
  const carried = files.filter(({ isCarried }) => isCarried)
  const ways: string[] = []
  if (fits(files.filter((file) => !isPack(file))))
    ways.push('it fits with --no-offline, without packs for reading offline')
  if (carried.length > 0 && fits(files.filter(({ isCarried }) => !isCarried)))
    ways.push(
      `${sizeText(sum(carried))} are carried for older releases, of which --keep 1 keeps the last alone and a new --out none`,
    )
  return ways
}

const sum = (files: readonly HostedFile[]) => files.reduce((total, { size }) => total + size, 0)

/** How many files and folders each folder holds; the root is ``. */
function entriesOf(files: readonly HostedFile[]): Map<string, number> {
  const entries = new Map<string, number>()
  for (const { path } of files)
    for (let at = path.lastIndexOf('/'), isNew = true; isNew && at >= 0; ) {
      const folder = path.slice(0, at)
      isNew = !entries.has(folder)
      entries.set(folder, (entries.get(folder) ?? 0) + 1)
      at = folder.lastIndexOf('/')
    }
  return entries
}

const count = (number: number) => number.toLocaleString('en')

/** A size rounded up, so that what is over a limit never reads like the limit. */
function sizeText(bytes: number): string {
  const [unit, name] = bytes >= 1024 * MiB ? [1024 * MiB, 'GiB'] : [MiB, 'MiB']
  return `${Math.ceil((bytes / unit) * 10) / 10} ${name}`
}
