import type { Message } from '../../src/archive/message.ts'
import { ingest } from './ingest.ts'
import type { Addition } from './merge.ts'
import type { Wishes } from './receive.ts'
import { orRefused } from './refused.ts'
import { makeReport, type Report } from './report.ts'
import { loadLedger, readRaw, writeAddition } from './store.ts'

/** Where a run of ingest writes, what is wished, and who is told how far it is. */
export interface RunOptions extends Wishes {
  /** The content folder; it need not exist yet. */
  content: string
  /** Write nothing. */
  dryRun?: boolean
  progress?: (step: string) => void
}

/** Take the raw digests at some paths into a content folder. A folder with problems is left as it is: its problems are the report's errors. */
export function ingestFiles(files: readonly string[], options: RunOptions): Report {
  const { content, dryRun = false, progress = () => {}, ...wishes } = options
  progress(`Reading the content and ${files.length} files`)
  const { ledger, messages } = loadLedger(content)
  if (messages.length > 0) return makeReport(messages)
  const raws = files.map((file) => orRefused(file, () => readRaw(file, content)))
  const outcomes: (Addition | Message)[] = raws.filter((raw) => 'code' in raw)
  for (const outcome of ingest(
    raws.filter((raw) => 'bytes' in raw),
    ledger,
    wishes,
  )) {
    if ('merged' in outcome && !dryRun) writeAddition(outcome, content)
    if (outcomes.push(outcome) % 100 === 0) progress(`${outcomes.length} of ${files.length} files`)
  }
  return makeReport(outcomes)
}
