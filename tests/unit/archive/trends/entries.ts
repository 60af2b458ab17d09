import { type Archive, makeArchive } from '../../../../src/archive/archive.ts'
import { addDays } from '../../../../src/archive/date.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import type { Topic } from '../../../../src/archive/topic.ts'
import { toyDigest, toyPaper } from '../../../support/toy.ts'

/** What one paper of a toy archive says, and on which day it comes. */
export interface Told {
  date: string
  title?: string
  abstract?: string
  topics?: string[]
}

/** An archive of papers, a digest for each date. */
export function archiveOf(told: Told[], topics: Topic[] = []): Archive {
  const papers = told.map(({ title, abstract, topics: pin }, at) =>
    toyPaper(`p${String(at).padStart(5, '0')}`, {
      title: title ?? `Paper ${at}`,
      abstract: abstract ?? 'We study it.',
      ...(pin ? { topics: { pin } } : {}),
    }),
  )
  const byDate = Map.groupBy(told.keys(), (at) => told[at]!.date)
  const digests = [...byDate].map(([date, places]) =>
    toyDigest(
      date,
      places.map((at) => papers[at]!.id),
    ),
  )
  return makeArchive({ settings: noSettings, papers, digests, topics, quarantine: [] })
}

/** One paper a day for 210 days, the last four weeks of them recent; `recent` and `before` say what some of each hold. */
export function halfYear(last: string, recent: Partial<Told>[], before: Partial<Told>[] = []): Told[] {
  const day = (at: number) => addDays(last, -at)
  return [
    ...Array.from({ length: 28 * 4 }, (_, at) => ({ date: day(at % 28), ...recent[at] })),
    ...Array.from({ length: 182 * 2 }, (_, at) => ({ date: day(28 + (at % 182)), ...before[at] })),
  ]
}
