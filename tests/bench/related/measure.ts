import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Entry, makeArchive } from '../../../src/archive/archive.ts'
import { tokens } from '../../../src/archive/classify-tokens.ts'
import type { Kin } from '../../../src/archive/related/kin.ts'
import { readKin, writeKin } from '../../../src/archive/related/kin-file.ts'
import { type Kinship, relate } from '../../../src/archive/related/related.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { clean, cleanLine } from '../../../src/archive/text/clean.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { jsonLines } from '../../support/data.ts'
import { ownTopics } from '../../support/hf-archive.ts'

/**
 * What the related papers of so many papers cost, on one thread, and the most memory that the whole run had. `begin`
 * relates all but the last 70 and keeps the pass in a file; `go-on` takes it from there, beside reading the words of
 * all alone.
 */
const [count, step] = [Number(process.argv[2]), process.argv[3]]
if (!count || (step !== 'begin' && step !== 'go-on'))
  throw new Error('Say how many papers, and begin or go-on')
const more = 70
const file = join(tmpdir(), `sheaf-kin-${count}`)

const { entries } = archiveOf(count)
const megabytes = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
const before = megabytes()
if (step === 'begin') begin(entries.slice(0, -more))
else goOn(entries)
console.log(`  at most ${megabytes()}, ${before} of them before it began`)

function begin(own: readonly Entry[]): void {
  const words = timed(() => {
    for (const { paper } of own) tokens(plain(paper.abstract))
  })
  const pass = timed(() => relate(own))
  const lists = timed(() => own.map(({ paper }) => pass.made.nearest(paper.id)))
  const explained = timed(() => own.map(({ paper }) => pass.made.related(paper.id)))
  const kept = timed(() => keep(pass.made.kin))
  const all = pass.own + lists.own + explained.own
  console.log(
    `${count} papers: ${all.toFixed(1)} s of processor, ${(all / words.own).toFixed(1)} × reading the words alone (the pass ${say(pass)}, the lists ${say(lists)}, what they share ${say(explained)})`,
  )
  console.log(`  kept in ${say(kept)}, ${Math.round(statSync(file).size / 1e6)} MB`)
}

function goOn(own: readonly Entry[]): void {
  const read = timed(() => readKin(readFileSync(file), 'bench'))
  const pass = timed(() => relate(own, read.made))
  if (pass.made.kept !== count - more) throw new Error('The pass began anew')
  const lists = timed(() => own.map(({ paper }) => pass.made.nearest(paper.id)))
  const explained = timed(() => reachedBy(pass.made).map((id) => pass.made.related(id)))
  const kept = timed(() => keep(pass.made.kin))
  rmSync(file)
  const all = [read, pass, lists, explained, kept].reduce((sum, part) => sum + part.own, 0)
  console.log(
    `${more} papers more: ${all.toFixed(1)} s of processor (reading ${say(read)}, the pass ${say(pass)}, all lists ${say(lists)}, what ${explained.made.length} papers share ${say(explained)}, keeping ${say(kept)})`,
  )
}

/** The ids of the papers that the last ones may have come among the related papers of, and their own. */
function reachedBy({ entries, earlier }: Kinship): string[] {
  const last = Array.from({ length: more }, (_, at) => count - more + at)
  const reached = new Set([...last, ...last.flatMap((place) => earlier(place).map(({ paper }) => paper))])
  return [...reached].map((place) => entries[place]!.paper.id)
}

function keep(kin: Kin): void {
  const to = openSync(file, 'w')
  for (const part of writeKin(kin, 'bench'))
    for (let at = 0; at < part.length; ) at += writeSync(to, part, at)
  closeSync(to)
}

function archiveOf(papers: number) {
  const own = jsonLines<{ title: string; abstract: string }>('scale-100k.jsonl.gz')
    .slice(0, papers)
    .map(({ title, abstract }, at) => ({
      id: `p${at}`,
      title: cleanLine(title).text,
      abstract: clean(abstract).text,
      authors: [],
    }))
  const date = '2016-01-04'
  const digest = { id: date, date, sources: [], note: '', papers: own.map(({ id }) => ({ id })) }
  return makeArchive({
    settings: noSettings,
    papers: own,
    digests: [digest],
    topics: ownTopics(),
    quarantine: [],
  })
}

function say({ own }: { own: number }): string {
  return `${own.toFixed(2)} s`
}

/** What was made, and the seconds of this process's own. */
function timed<T>(act: () => T): { made: T; own: number } {
  const start = process.cpuUsage()
  const made = act()
  const { user, system } = process.cpuUsage(start)
  return { made, own: (user + system) / 1e6 }
}
