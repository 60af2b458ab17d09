import type { Message, MessageCode } from '../../src/archive/message.ts'
import { asAddress, asName, type Mailbox, sameAddress } from './address.ts'

/** Somebody who gets digests by mail: one line of a recipients' file. */
export interface Recipient extends Mailbox {
  /** The line, from 1: all that is ever said of them. */
  line: number
  /** The topics that their mails are kept to; empty for all papers. */
  topics: string[]
}

/** What topics there are: the id of a topic as it is now, or undefined. */
export type TopicIds = (id: string) => string | undefined

/** The recipients that a file names, one a line: an address, or a name and `<address>`; behind it topics, if they want only some. Every problem is a message; none of them quotes the line. */
export function readRecipients(
  file: string,
  text: string,
  topicNow: TopicIds,
): { recipients: Recipient[]; messages: Message[] } {
  const messages: Message[] = []
  const lineOf = new Map<string, number>()
  const recipients = text.split(/\r\n|\r|\n/).flatMap((source, at) => {
    const line = at + 1
    const found = readLine(source.replace(/^\ufeff/, ''), topicNow)
    if (!found) return []
    if ('reason' in found) {
      messages.push({ file, line, ...found })
      return []
    }
    const same = sameAddress(found.address)
    const before = lineOf.get(same)
    lineOf.set(same, before ?? line)
    if (before === undefined) return [{ ...found, line }]
    messages.push({
      file,
      line,
      ...problem(1, 'recipient-repeated', `Line ${before} has the same address: make one line of the two.`),
    })
    return []
  })
  return { recipients, messages }
}

interface Problem {
  column: number
  code: MessageCode
  reason: string
}

const problem = (column: number, code: MessageCode, reason: string): Problem => ({ column, code, reason })

/** One line; undefined for an empty one and for one that begins with `#`. */
function readLine(source: string, topicNow: TopicIds): Omit<Recipient, 'line'> | Problem | undefined {
  if (/^\s*(?:#|$)/.test(source)) return undefined
  const { name = '', address = '', topics = '' } = partsOf(source)
  const column = name.length + 1 + (name === '' ? 0 : 1)
  if (/\p{Cc}/u.test(source.replaceAll('\t', ' ')))
    return problem(
      source.search(/[^\P{Cc}\t]/u) + 1,
      'recipient-invalid',
      'There is a control character: take it out.',
    )
  const found = asAddress(address.trim())
  if (found === undefined)
    return problem(
      column,
      'recipient-invalid',
      'There is no mail address: write one, such as ada@example.org or Ada Lovelace <ada@example.org>, with its topics behind it.',
    )
  const wanted = topicsIn(topics, source.length - topics.length, topicNow)
  return 'reason' in wanted ? wanted : { name: asName(name), address: found, topics: wanted }
}

/** A line in its parts; a name is there only before an address in angle brackets. */
function partsOf(source: string): Record<string, string> {
  if (source.includes('<'))
    return /^(?<name>[^<>]*)<(?<address>[^<>]*)>(?<topics>[^<>]*)$/.exec(source)?.groups ?? {}
  const line = source.trimStart()
  const end = line.search(/[\s,]/)
  return end < 0 ? { address: line } : { address: line.slice(0, end), topics: line.slice(end) }
}

function topicsIn(text: string, offset: number, topicNow: TopicIds): string[] | Problem {
  const topics = new Set<string>()
  for (const { 0: word, index } of text.matchAll(/[^\s,]+/g)) {
    const id = topicNow(word)
    if (id === undefined)
      return problem(
        offset + index + 1,
        'topic-unknown',
        'There is no such topic: write the name of a file of topics/, without .md.',
      )
    topics.add(id)
  }
  return [...topics].sort()
}
