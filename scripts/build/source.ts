import { type Archive, makeArchive } from '../../src/archive/archive.ts'
import { checkContent } from '../../src/archive/check-content.ts'
import type { Message } from '../../src/archive/message.ts'
import { type KnownContent, readContent } from './memo/content-memo.ts'
import { sourceKey } from './memo/source-key.ts'
import type { SourceOptions } from './options.ts'

/** What a site is made from. */
export interface Source {
  known: KnownContent
  archive: Archive
  /** A checksum over our own source, and the same with the options that decide the bytes of a site. */
  program: string
  key: string
  address: string | undefined
}

/** Read what a site is made from, with the help of a memo folder, which may be empty; or the problems in the content. */
export function readSource(
  { content, site, base = '/', offline = true }: SourceOptions,
  memo: string,
): Source | { messages: Message[] } {
  const program = sourceKey()
  const known = readContent(content, memo, program)
  const { scanned } = known
  const messages = [...scanned.messages, ...checkContent(scanned.content)]
  if (messages.length > 0) return { messages }
  const archive = makeArchive(scanned.content, known.sorted)
  const address = site ?? archive.settings.site
  return { known, archive, program, key: [program, address, base, offline].join(' '), address }
}
