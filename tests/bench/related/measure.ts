import { makeArchive } from '../../../src/archive/archive.ts'
import { tokens } from '../../../src/archive/classify-tokens.ts'
import { relatedPapers } from '../../../src/archive/related/related.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { clean, cleanLine } from '../../../src/archive/text/clean.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { jsonLines } from '../../support/data.ts'
import { ownTopics } from '../../support/hf-archive.ts'

/** The seconds that the related papers of so many papers take, beside reading their words alone, and the most memory that the whole run had; on one thread. */
const [count] = process.argv.slice(2).map(Number)
if (!count) throw new Error('Say how many papers')

const papers = jsonLines<{ title: string; abstract: string }>('scale-100k.jsonl.gz')
  .slice(0, count)
  .map(({ title, abstract }, at) => ({
    id: `p${at}`,
    title: cleanLine(title).text,
    abstract: clean(abstract).text,
    authors: [],
  }))
const date = '2016-01-04'
const digest = { id: date, date, sources: [], note: '', papers: papers.map(({ id }) => ({ id })) }
const { entries } = makeArchive({
  settings: noSettings,
  papers,
  digests: [digest],
  topics: ownTopics(),
  quarantine: [],
})

const words = timed(() => {
  for (const { abstract } of papers) tokens(plain(abstract))
})
const related = timed(() => relatedPapers(entries))
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(
  `${count} papers: ${related.wall.toFixed(1)} s (${related.own.toFixed(1)} s of processor), ${(related.own / words.own).toFixed(1)} × reading the words alone, ${megabytes} MB at most`,
)

/** Seconds on the clock, and of this process's own. */
function timed(act: () => unknown): { wall: number; own: number } {
  const start = performance.now()
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1000, own: (user + system) / 1e6 }
}
