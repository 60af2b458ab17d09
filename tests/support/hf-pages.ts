import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reader } from '../../scripts/ingest/formats/reader.ts'
import type { Listing, Reading } from '../../src/archive/listing.ts'
import { dataPath, jsonLines, tarTexts } from './data.ts'
import type { Mutation } from './mutate.ts'

/** A page of the real data and what it holds; the truth of a topic search has titles only. */
export interface HfPage {
  name: string
  text: string
  /** The date in its head, as `Aug 14`. */
  date: string
  papers: { title: string; abstract?: string }[]
}

/** How a reading compares with the truth, in papers; `wrong` are those it has and the truth has not. */
export interface Verdict {
  papers: number
  right: number
  wrong: number
}

interface Truth {
  digest_date: string
  pos: number
  id: string
  title: string
  abstract: string
}

/** The pages of 457 days, of 12 topic searches, and of 40 days whose abstracts have paragraphs. */
export function hfPages(): { days: HfPage[]; searches: HfPage[]; paragraphs: HfPage[] } {
  const truths = Map.groupBy(jsonLines<Truth>('hf-truth.jsonl.gz'), ({ digest_date }) => digest_date)
  const pages = tarTexts('hf-page-dev.tar.gz')
  const split = tarTexts('hf-page-paragraphs.tar.gz')
  const day = (name: string) => truths.get(name.slice(-14, -4))!.toSorted((a, b) => a.pos - b.pos)
  return {
    days: texts(pages, 'seedshape/').map((name) => page(name, pages, day(name))),
    searches: texts(pages, 'searchshape/').map((name) =>
      page(name, pages, truthOf<{ papers: { title: string }[] }>(name, pages).papers),
    ),
    paragraphs: texts(split, '').map((name) => {
      const ids = truthOf<{ id: string }[]>(name, split).map(({ id }) => id)
      return page(
        name,
        split,
        day(name).filter(({ id }) => ids.includes(id)),
      )
    }),
  }
}

const texts = (files: ReadonlyMap<string, string>, folder: string) =>
  [...files.keys()].filter((name) => name.includes(folder) && name.endsWith('.txt'))

const truthOf = <T>(name: string, files: ReadonlyMap<string, string>): T =>
  JSON.parse(files.get(name.replace('.txt', '.truth.json'))!) as T

function page(name: string, files: ReadonlyMap<string, string>, papers: HfPage['papers']): HfPage {
  const text = files.get(name)!
  const date = /^[A-Z][a-z]{2} \d{1,2}$/m.exec(text)![0]
  return { name, text, date, papers }
}

/** Hold a reading against the papers of its page, white space collapsed. */
export function judge({ listings }: Reading, papers: HfPage['papers']): Verdict {
  const hasAbstracts = papers.some(({ abstract }) => abstract !== undefined)
  const key = ({ title, abstract }: HfPage['papers'][number]) =>
    JSON.stringify([collapsed(title), hasAbstracts ? collapsed(abstract ?? '') : ''])
  const read = new Set(listings.map(key))
  const truth = new Set(papers.map(key))
  return { papers: truth.size, right: truth.intersection(read).size, wrong: read.difference(truth).size }
}

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The texts of the two seeds. */
export function seedPages(): string[] {
  const folder = dataPath('../seeds')
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Of the papers of a page that a change did not touch: how many there are, and how many a reading of the changed page has as they were. */
export function untouched(
  page: string,
  listings: Listing[],
  { text, touches }: Mutation,
  reader: Reader,
): { papers: number; kept: number } {
  const papers = listings.filter(({ title, abstract }) => {
    const start = page.indexOf(`${title}\n\n${abstract}`)
    return !touches(start, start + title.length + 2 + abstract.length)
  })
  return { papers: papers.length, kept: judge(reader.read(text), papers).right }
}
