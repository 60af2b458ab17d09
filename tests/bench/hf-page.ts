import { hfPage } from '../../scripts/ingest/formats/hf-page.ts'
import type { Reader } from '../../scripts/ingest/formats/reader.ts'
import { type HfPage, hfPages, judge, seedPages, untouched, type Verdict } from '../support/hf-pages.ts'
import { cut, mutate } from '../support/mutate.ts'
import { pick, seeded, varyPage } from '../support/vary-page.ts'

const rounds = 20

/** Print the figures of the bars for `hf-page`: each beside what a reader gets that takes title and abstract in turn. */
export async function benchHfPage(): Promise<void> {
  const { days, searches, paragraphs } = hfPages()
  const kinds = {
    'days (bar: all)': days,
    'topic searches, titles (bar: all)': searches,
    'paragraphs (bar: 97 %, none wrong)': paragraphs,
  }
  for (const [name, pages] of Object.entries(kinds)) {
    report(name, pages)
    report(`${name}, every variant put in, ${rounds} rounds`, varied(pages))
  }
  report('days, an unknown name beside every third title', named(days))
  seedPages().forEach(reportChanges)
  reportTime()
}

/** The pages with a user's name, which no list knows, above or below every third title. */
function named(pages: HfPage[]): HfPage[] {
  const random = seeded(2)
  const withName = (line: string) => pick([`Ada Example\n\n${line}`, `${line}\n\nAda Example`], random)
  return pages.map(({ text, papers, ...page }) => {
    const titles = new Set(
      papers.map(({ title }) => title.replace(/\s+/g, ' ')).filter(() => random() < 1 / 3),
    )
    const lines = text.split('\n').map((line) => (titles.has(line) ? withName(line) : line))
    return { ...page, papers, text: lines.join('\n') }
  })
}

function varied(pages: HfPage[]): HfPage[] {
  const random = seeded(1)
  return Array.from({ length: rounds }, () =>
    pages.map((page) => ({ ...page, text: varyPage(page.text, random) })),
  ).flat()
}

function report(name: string, pages: HfPage[]): void {
  console.log(`${name}: ${pages.length} pages`)
  let dated = 0
  const readAndDate = (text: string, date: string) => {
    const reading = hfPage.read(text)
    if (isDate(reading.date, date)) dated += 1
    return reading
  }
  console.log(
    `  ours: ${sumOf(pages.map(({ text, papers, date }) => judge(readAndDate(text, date), papers)))}`,
  )
  console.log(`  in turn: ${sumOf(pages.map(({ text, papers }) => judge(readInTurn(text), papers)))}`)
  console.log(`  dates: ${share(dated, pages.length)}`)
}

function sumOf(verdicts: Verdict[]): string {
  const sum = (key: keyof Verdict) => verdicts.reduce((total, verdict) => total + verdict[key], 0)
  return `${share(sum('right'), sum('papers'))} right, ${sum('wrong')} wrong`
}

/** The peer: the first block after a line such as `Aug 14` is a title, the next its abstract, and so on. */
const readInTurn: Reader['read'] = (text) => {
  const blocks = text.split(/\r?\n(?:\r?\n)+/)
  const body = blocks.slice(blocks.findIndex((block) => /^[A-Z][a-z]{2} \d{1,2}$/.test(block)) + 1)
  const listings = body.flatMap((title, at) =>
    at % 2 === 0 ? [{ title, abstract: body[at + 1] ?? '', authors: [], line: 1, column: 1 }] : [],
  )
  return { listings, quarantined: [], warnings: [] }
}

const share = (part: number, all: number) => `${part} of ${all} (${((100 * part) / all).toFixed(2)} %)`

const isDate = (found: { month: number; day: number; year?: number } | undefined, written: string) =>
  found !== undefined &&
  found.year === undefined &&
  new Date(2024, found.month - 1, found.day).toString().includes(written.replace(/ (\d)$/, ' 0$1'))

function reportChanges(page: string): void {
  const random = seeded(1)
  const { listings } = hfPage.read(page)
  const changes = {
    'cut at 200 places': [200, cut],
    'changed in 500 ways (bar: 99 %)': [500, mutate],
  } as const
  for (const [name, [count, change]] of Object.entries(changes)) {
    const sum = { papers: 0, kept: 0 }
    for (let done = 0; done < count; done += 1) {
      const { papers, kept } = untouched(page, listings, change(page, random), hfPage)
      sum.papers += papers
      sum.kept += kept
    }
    console.log(`a seed ${name}: ${share(sum.kept, sum.papers)} untouched papers kept`)
  }
}

/** Time in ratio to that of splitting the text into lines, at 5,000 and at 50,000 papers. */
function reportTime(): void {
  for (const count of [5_000, 50_000]) {
    const text = Array.from(
      { length: count },
      (_, at) => `Paper ${at}: A Title of Some Words\n\n${`Sentence ${at} of an abstract. `.repeat(40)}`,
    ).join('\n\n')
    const [ours, peer] = [timeOf(() => hfPage.read(text)), timeOf(() => text.split(/\s+/))]
    console.log(`${count} papers: ${(ours / peer).toFixed(1)} times as long as splitting the text into words`)
  }
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

if (import.meta.main) await benchHfPage()
