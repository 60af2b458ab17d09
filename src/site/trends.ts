import type { Archive } from '../archive/archive.ts'
import { type Pair, pairsOf } from '../archive/trends/pairs.ts'
import type { Proportion } from '../archive/trends/proportion.ts'
import { type RisingPhrase, risingPhrases } from '../archive/trends/rising-phrases.ts'
import { type RisingTopic, risingTopics } from '../archive/trends/rising-topics.ts'
import { seriesOf, type Timeline, timelineOf } from '../archive/trends/series.ts'
import { type Windows, windowsOf } from '../archive/trends/windows.ts'
import { getArchive } from './entries.ts'

/** What moves in the archive. */
export interface Trends {
  /** Absent for an archive that is too young for a line. */
  timeline?: Timeline
  /** The series of each topic by its id; empty without a timeline. */
  series: ReadonlyMap<string, Proportion[]>
  /** Absent for an archive that is too young to compare four weeks with half a year. */
  windows?: Windows
  phrases: RisingPhrase[]
  topics: RisingTopic[]
  /** The topics that go together, closest first. */
  pairs: Pair[]
}

/** So many phrases and topics are shown. */
const most = { phrases: 15, topics: 8 }

let made: { archive: Archive; trends: Trends } | undefined

/** What moves in the archive; made once for all pages of a build. */
export async function getTrends(): Promise<Trends> {
  const archive = await getArchive()
  if (made?.archive !== archive) made = { archive, trends: make(archive) }
  return made.trends
}

function make(archive: Archive): Trends {
  const { entries, dates, topics, papersOf } = archive
  const timeline = timelineOf(entries)
  const windows = windowsOf(entries, dates.at(-1))
  const seriesIn = (time: Timeline) =>
    topics.map(({ id }) => [id, seriesOf(papersOf.get(id) ?? [], time)] as const)
  return {
    ...(timeline && { timeline }),
    series: new Map(timeline ? seriesIn(timeline) : []),
    ...(windows && { windows }),
    phrases: windows ? risingPhrases(windows).slice(0, most.phrases) : [],
    topics: windows ? risingTopics(archive, windows).slice(0, most.topics) : [],
    pairs: pairsOf(topics, archive).filter(({ lift }) => lift > 1),
  }
}
