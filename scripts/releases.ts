import { counted } from '../src/archive/count.ts'
import { command, UsageError } from './command.ts'
import { tell } from './print.ts'
import { chosen, earlier } from './publish/choose.ts'
import { compareReleases, type Difference } from './publish/compare.ts'
import { placeOf } from './publish/place.ts'
import { type Release, releaseFileOf, releasesOf } from './publish/releases.ts'
import { rollBack } from './publish/rollback.ts'

const help = `
npm run releases -- [--out DIR] [--json] [list | compare A B | rollback [NAME]]

The releases that are kept beside a built site. A release is named by its number, or by the start of its name.

  list             all of them, oldest first (what is done without a word)
  compare A B      what B has, lacks and has otherwise than A, file by file
  rollback [NAME]  lets --out lead to that release again, or to the one that stood there before the present one

  --out DIR        the built site (dist)
  --json           print one JSON object
`
const options = { out: { type: 'string' }, json: { type: 'boolean' } } as const

await command(help, options, async ({ out = 'dist', json = false }, [word = 'list', ...names]) => {
  const place = placeOf(out)
  const releases = releasesOf(place)
  if (releases.length === 0)
    throw new UsageError(
      `There are no releases beside ${out}: build a site with npm run build -- --out ${out}`,
    )
  const print = <T>(found: T, inWords: (found: T) => string) =>
    console.log(json ? JSON.stringify(found, null, 2) : inWords(found))
  if (word === 'list' && names.length === 0) print({ releases: releases.map(summary) }, sayList)
  else if (word === 'compare' && names.length === 2) {
    const [a, b] = names.map((name) => chosen(releases, name).folder)
    print(compareReleases(a!, b!), sayDifference)
  } else if (word === 'rollback' && names.length <= 1) {
    const choose = (all: Release[]) => (names[0] === undefined ? earlier(all) : chosen(all, names[0]))
    const { release, damaged } = await rollBack(place, choose, tell)
    if (damaged.length > 0) return refuse(release, damaged)
    print(summary({ ...release, isLive: true }), ({ name }) => `${out} leads to ${name}`)
  } else throw new UsageError(`Not understood: ${[word, ...names].join(' ')}`)
  return 0
})

interface Summary {
  name: string
  number: number
  live: boolean
  content: string
  files: number
  bytes: number
}

function summary({ name, number, folder, isLive }: Release): Summary {
  const { content = '', files = [] } = releaseFileOf(folder) ?? {}
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return { name, number, live: isLive, content, files: files.length, bytes }
}

function sayList({ releases }: { releases: Summary[] }): string {
  const lines = releases.map(({ name, live, files, bytes }) =>
    [live ? '*' : ' ', name, counted(files, 'file'), `${(bytes / 1e6).toFixed(1)} MB`].join('  '),
  )
  return lines.join('\n')
}

function sayDifference({ added, removed, changed, same }: Difference): string {
  const lines = [
    ...added.map((path) => `+ ${path}`),
    ...removed.map((path) => `- ${path}`),
    ...changed.map((path) => `~ ${path}`),
  ]
  const sum = `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${same} the same`
  return [...lines, sum].join('\n')
}

function refuse({ name }: Release, damaged: string[]): number {
  console.error(`${name} is damaged and stays where it is:\n${damaged.join('\n')}`)
  return 1
}
