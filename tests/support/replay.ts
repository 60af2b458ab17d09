import type { Content } from '../../src/archive/archive.ts'
import { readTopic, writeDigest, writePaper } from '../../src/archive/content-files.ts'
import type { Digest } from '../../src/archive/digest.ts'
import type { Paper } from '../../src/archive/paper.ts'
import { noSettings } from '../../src/archive/settings.ts'
import { toyPaper } from './toy.ts'

/** An archive on one of its days: as data, and as the texts of its files by path. */
export interface ReplayedDay {
  date: string
  content: Content
  files: Map<string, string>
}

const papersADay = 8
const kinds = ['alpha', 'beta', 'gamma']

/**
 * An archive day by day, from its first: papers come, and every day a maintainer corrects one or more: renames, merges,
 * splits and withdraws papers, and renames a topic. Every tenth day fills a list up to where its next page or document
 * begins; the day after brings nothing, and one of its papers goes. Late, a large topic moves to a small one. The same each time.
 */
export function* replay(days: number): Generator<ReplayedDay> {
  const papers = new Map<string, Paper>()
  const digests = new Map<string, Digest>()
  const topics = new Map([...kinds, 'delta'].map((kind) => [kind, topicText(kind)]))
  for (let day = 1; day <= days; day++) {
    const date = new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10)
    const own = papersOn(day, [...papers.values()])
    for (const paper of own) papers.set(paper.id, paper)
    const listed = own.map(({ id }) => ({ id }))
    if (own.length > 0) digests.set(date, { id: date, date, sources: [], papers: listed, note: '' })
    if (own.length === 0) shrink(day, papers)
    else if (day > 2) correct(day, papers, digests)
    if (day % 20 === 10) renameTopic(day, topics)
    if (day === 45) moveTopic('alpha-10', 'delta', topics)
    yield asDay(date, papers, digests, topics)
  }
}

/** The papers of a day: those of an average one, as many as a list wants to its next part, or none. */
function papersOn(day: number, papers: readonly Paper[]): Paper[] {
  const present = papers.filter((paper) => !paper.movedTo && !paper.withdrawn)
  const some = (count: number, kind?: string) =>
    Array.from({ length: count }, (_, at) => newPaper(day, at, kind))
  if (day % 10 === 8 || day % 10 === 4) return []
  if (day % 10 === 7) return some(50 - (present.filter(isAlpha).length % 50), 'alpha')
  return some(day % 10 === 3 ? 51 - (present.length % 50) : papersADay)
}

const isAlpha = ({ title }: Paper) => title.includes(' alpha ')

/** Of a list that is just full one paper goes: one of a topic, or any. */
function shrink(day: number, papers: Map<string, Paper>): void {
  const present = [...papers.values()].filter((paper) => !paper.movedTo && !paper.withdrawn)
  const [one, other] = present.filter((paper) => day % 10 === 4 || isAlpha(paper)).slice(day % 7)
  if (!one || !other) return
  const isMerged = day % 20 > 10
  papers.set(
    one.id,
    isMerged ? { ...one, movedTo: other.id } : { ...one, withdrawn: 'It was listed by mistake.' },
  )
}

function newPaper(day: number, at: number, kind = kinds[(day + at) % kinds.length]!): Paper {
  return toyPaper(`paper-${day}-${at}`, {
    title: `On ${kind} methods, number ${day}-${at}`,
    abstract: `We study ${kind} methods in the case ${day}-${at}, and ${kind} again.`,
  })
}

function correct(day: number, papers: Map<string, Paper>, digests: Map<string, Digest>): void {
  const present = [...papers.values()].filter((paper) => !paper.movedTo && !paper.withdrawn)
  const [one, other] = [present[(day * 7) % present.length]!, present[(day * 11 + 3) % present.length]!]
  const change = (paper: Paper) => papers.set(paper.id, paper)
  if (day % 4 === 0) {
    const renamed = { ...one, id: `${one.id}-renamed`, title: `${one.title}, renamed` }
    change(renamed)
    change({ ...one, movedTo: renamed.id })
  } else if (day % 4 === 1 && one !== other) change({ ...one, movedTo: other.id })
  else if (day % 4 === 2) change({ ...one, withdrawn: 'Its authors took it back.' })
  else split(one, papers, digests)
}

/** A part of a paper becomes a paper of its own, listed beside it. */
function split(paper: Paper, papers: Map<string, Paper>, digests: Map<string, Digest>): void {
  const part = { ...paper, id: `${paper.id}-part`, title: `${paper.title}, second part` }
  if (papers.has(part.id)) return
  papers.set(part.id, part)
  const [newest] = [...digests.values()].slice(-1)
  digests.set(newest!.id, { ...newest!, papers: [...newest!.papers, { id: part.id }] })
}

function renameTopic(day: number, topics: Map<string, string>): void {
  const [id, text] = [...topics].find(([, own]) => !own.includes('movedTo'))!
  topics.set(`${id}-${day}`, text)
  moveTopic(id, `${id}-${day}`, topics)
}

function moveTopic(id: string, to: string, topics: Map<string, string>): void {
  topics.set(id, topics.get(id)!.replace('---\n', `---\nmovedTo: "${to}"\n`))
}

const topicText = (kind: string) =>
  `---\nlabel: "The ${kind}"\nhue: 30\nphrases:\n  ${kind}: 5\n---\n\nWhat ${kind} is.\n`

function asDay(
  date: string,
  papers: ReadonlyMap<string, Paper>,
  digests: ReadonlyMap<string, Digest>,
  topics: ReadonlyMap<string, string>,
): ReplayedDay {
  const content: Content = {
    settings: noSettings,
    papers: [...papers.values()],
    digests: [...digests.values()],
    topics: [...topics].map(([id, text]) => {
      const read = readTopic(id, text)
      if ('value' in read) return read.value
      throw new Error(read.messages[0]?.reason)
    }),
    quarantine: [],
  }
  const files = new Map([
    ...content.papers.map((paper) => [`papers/${paper.id}.md`, writePaper(paper)] as const),
    ...content.digests.map((digest) => [`digests/${digest.id}.md`, writeDigest(digest)] as const),
    ...[...topics].map(([id, text]) => [`topics/${id}.md`, text] as const),
  ])
  return { date, content, files }
}
