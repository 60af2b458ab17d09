import { readFileSync } from 'node:fs'
import type { Archive } from '../../src/archive/archive.ts'
import type { Message, MessageCode } from '../../src/archive/message.ts'
import { type Recipient, readRecipients } from './recipients.ts'

/** The recipients that a file names, with every problem in it. A topic that has moved is the one that it is now. */
export function readRecipientsFile(
  file: string,
  { topic, movedTopics }: Archive,
): { recipients: Recipient[]; messages: Message[] } {
  const bytes = readBytes(file)
  if (!bytes) return none(file, 'file-unreadable', 'There is no such file, or it may not be read.')
  const text = decoded(bytes)
  if (text === undefined)
    return none(file, 'encoding-invalid', 'The text is not UTF-8: save the file as UTF-8.')
  const found = readRecipients(file, text, (id) => (topic.has(id) ? id : movedTopics.get(id)))
  if (found.recipients.length > 0 || found.messages.length > 0) return found
  return none(file, 'recipient-invalid', 'The file names nobody: write one address a line.')
}

function readBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const none = (file: string, code: MessageCode, reason: string) => ({
  recipients: [],
  messages: [{ file, line: 1, column: 1, code, reason }],
})
