import type { Archive, Entry } from '../archive/archive.ts'
import { gapsWithin, heatOf } from '../archive/calendar.ts'
import { daysOf } from '../archive/date.ts'
import type { Day } from '../archive/day.ts'
import type { Digest } from '../archive/digest.ts'
import { neighboursOf } from '../archive/neighbours.ts'
import { withdrawnIn } from '../archive/withdrawn.ts'
import { type Days, getDays } from './days.ts'
import { printOf } from './due.ts'
import { getArchive } from './entries.ts'
import { plannedContent } from './plan.ts'

/** What tells the parts of an archive that pages show from what they were before, as JSON values. */
export interface Prints {
  /** A paper as lists show it: its id, its file, its topics, the digests that list it and its places there. */
  entry(entry: Entry): string
  /** The same with the words that speak for its topics, as its own page shows them. */
  whole(entry: Entry): unknown
  entries(entries: readonly Entry[]): string
  /** A paper by itself, without its topics and places: its id, its file, and the day on which it entered. */
  alone(entry: Entry): string
  aloneAll(entries: readonly Entry[]): string
  /** The papers beside one in the digest that brought it, as they are named there. */
  beside(entry: Entry): unknown
  /** A digest and what it lists, also papers that were withdrawn. */
  digest(digest: Digest): unknown
  /** The digests and papers of a date. */
  day(day: Day): unknown
  /** The calendar of a month `YYYY-MM`: its days, and which of them are missing. */
  month(month: string): unknown
}

let made: Promise<Prints> | undefined

/** The prints of this build's archive. */
export function getPrints(): Promise<Prints> {
  made ??= Promise.all([getArchive(), getDays()]).then(([archive, days]) => printsOf(archive, days))
  return made
}

function printsOf(archive: Archive, { day: days, gaps, most }: Days): Prints {
  const known = new Map<Entry, string>()
  const make = ({ paper, topics, appearances }: Entry) =>
    printOf([
      paper.id,
      sumOf(`papers/${paper.id}.md`),
      topics.map(({ topic }) => topic),
      appearances.map(placeIn),
    ])
  const shown = (day: Day | undefined) =>
    day && [day.date, day.entries.length, day.fresh.length, heatOf(day.entries.length, most)]
  const prints: Prints = {
    entry(entry) {
      const print = known.get(entry) ?? make(entry)
      known.set(entry, print)
      return print
    },
    whole: (entry) => [prints.entry(entry), entry.topics],
    entries: (entries) => printOf(entries.map(prints.entry)),
    alone: ({ paper, added }) => `${paper.id} ${sumOf(`papers/${paper.id}.md`)} ${added}`,
    aloneAll: (entries) => printOf(entries.map(prints.alone)),
    beside(entry) {
      const { before, after } = neighboursOf(entry, archive)
      return [before && prints.alone(before), after && prints.alone(after)]
    },
    digest: (digest) => [
      digest.id,
      sumOf(`digests/${digest.id}.md`),
      digest.papers,
      withdrawnIn(digest, archive.withdrawnPapers),
    ],
    day: ({ digests, entries }) => [
      digests.map(({ digest }) => prints.digest(digest)),
      prints.entries(entries),
    ],
    month: (month) => [
      daysOf(month).map((date) => shown(days.get(date))),
      gapsWithin(gaps, month),
      archive.dates[0],
      firstOf(archive.dates.at(-1), `${month}-31`),
    ],
  }
  return prints
}

/** The checksum of a content file; of none where no builder read it. */
const sumOf = (path: string) => plannedContent()?.files.get(path)?.sum

const firstOf = (date = '', other: string) => (date < other ? date : other)

const placeIn = ({ digest, position, isNew, upvotes }: Entry['appearances'][number]) => [
  digest.id,
  digest.date,
  digest.papers.length,
  position,
  isNew,
  upvotes,
]
