import type { Message } from '../../src/archive/message.ts'
import type { Finding } from './check.ts'
import type { Addition } from './merge.ts'

/** What a run of ingest says: the object that `--json` prints. */
export interface Report {
  files: FileReport[]
  quarantined: Message[]
  errors: Message[]
  warnings: Message[]
}

/** What came of one raw digest: `seen` is the sum of the counts after it. */
interface FileReport {
  file: string
  format: string
  date: string
  digest: string
  seen: number
  new: number
  known: number
  repeated: number
  quarantined: number
}

/** The report of a run from what each file added, or why it was refused. */
export function makeReport(outcomes: readonly (Addition | Message)[]): Report {
  const additions = outcomes.filter((outcome) => 'merged' in outcome)
  return {
    files: additions.map(fileReport),
    quarantined: additions.flatMap(({ received }) => asMessages(received.quarantined, received.file)),
    errors: outcomes.filter((outcome) => 'code' in outcome),
    warnings: additions.flatMap(({ received, merged }) =>
      asMessages([...received.warnings, ...merged.warnings], received.file),
    ),
  }
}

/** 0 if every paper was taken in, 2 if only some were or were known already, 1 if none. */
export function exitCode({ files, quarantined, errors }: Report): 0 | 1 | 2 {
  if (!files.some((file) => file.new + file.known > 0)) return 1
  return quarantined.length + errors.length > 0 ? 2 : 0
}

/** What came of each file, one line each, and the sums where there are several. */
export function inWords({ files, errors, warnings }: Report): string[] {
  const lines = files.map(
    (file) => `${file.file}: ${counted(file)}, as digest ${file.digest} (${file.format})`,
  )
  const sums = files.reduce(add, noPapers)
  const all = files.length > 1 ? [`${files.length} files: ${counted(sums)}`] : []
  const faults = errors.length > 0 ? [`${errors.length} refused`] : []
  const remarks = warnings.length > 0 ? [`${warnings.length} warnings`] : []
  return [...lines, ...all, ...faults, ...remarks]
}

type Counts = Pick<FileReport, 'seen' | 'new' | 'known' | 'repeated' | 'quarantined'>

const noPapers: Counts = { seen: 0, new: 0, known: 0, repeated: 0, quarantined: 0 }

const add = (a: Counts, b: Counts): Counts => ({
  seen: a.seen + b.seen,
  new: a.new + b.new,
  known: a.known + b.known,
  repeated: a.repeated + b.repeated,
  quarantined: a.quarantined + b.quarantined,
})

function counted({ seen, repeated, quarantined, ...counts }: Counts): string {
  const parts = [`${seen} papers`, `${counts.new} new`, `${counts.known} known`]
  if (repeated > 0) parts.push(`${repeated} listed twice`)
  if (quarantined > 0) parts.push(`${quarantined} quarantined`)
  return parts.join(', ')
}

function fileReport({ received, merged }: Addition): FileReport {
  const { file, format, date, id: digest, listings, quarantined } = received
  const { known, repeated } = merged
  const counts = { new: merged.new.length, known, repeated, quarantined: quarantined.length }
  return { file, format, date, digest, seen: listings.length + quarantined.length, ...counts }
}

const asMessages = (findings: readonly Finding[], file: string): Message[] =>
  findings.map(({ line, column, code, reason }) => ({ file, line, column, code, reason }))
