import { basename } from 'node:path'
import { compare } from '../../src/archive/compare.ts'
import type { Message } from '../../src/archive/message.ts'
import type { Ledger } from './ledger.ts'
import { type Addition, merge } from './merge.ts'
import { type RawDigest, type Received, receive, type Wishes } from './receive.ts'
import { orRefused } from './refused.ts'

/** Take raw digests into an archive, oldest first: what each adds, or why it is refused. Reads and writes nothing. */
export function* ingest(
  raws: readonly RawDigest[],
  ledger: Ledger,
  wishes: Wishes = {},
): Generator<Addition | Message> {
  const received = raws.map((raw) => orRefused(raw.file, () => receive(raw, wishes, ledger)))
  yield* received.filter((result) => 'code' in result)
  for (const digest of received.filter((result) => 'bytes' in result).sort(byDateAndName))
    yield orRefused(digest.file, () => merge(digest, ledger))
}

/** The order in which digests are taken in; it does not depend on the order in which they are given. */
const byDateAndName = (a: Received, b: Received) =>
  compare(a.date, b.date) ||
  compare(a.id, b.id) ||
  compare(basename(a.file), basename(b.file)) ||
  Buffer.compare(a.bytes, b.bytes)
