import type { Archive } from '../../src/archive/archive.ts'
import { type Day, makeDays } from '../../src/archive/day.ts'
import { papersFor } from '../../src/archive/mail/mail.ts'
import { UsageError } from '../command.ts'
import type { Recipient } from './recipients.ts'
import type { Sent } from './sent.ts'

/** What is to be done for one recipient: `has`: they have the mail; `nothing`: no paper of their topics is in it; `unsure`: it may have reached them. */
export interface Step {
  recipient: Recipient
  mark: string
  papers: number
  what: 'send' | 'has' | 'nothing' | 'unsure'
}

/** The day of a date, or the newest. Throws UsageError where there is none. */
export function dayOf(archive: Archive, date: string): Day {
  const days = makeDays(archive)
  const day = date === 'newest' ? days.at(-1) : days.find((own) => own.date === date)
  if (day) return day
  const newest = days.at(-1)
  throw new UsageError(
    newest
      ? `There is no digest of ${date}; the newest is of ${newest.date}`
      : 'There is no digest in the content folder',
  )
}

/** What is to be done for each recipient of the mail of a day. */
export function planOf(recipients: readonly Recipient[], day: Day, archive: Archive, sent: Sent): Step[] {
  const papers = new Map<string, number>()
  return recipients.map((recipient) => {
    const { address, topics } = recipient
    const key = topics.join(' ')
    const count = papers.get(key) ?? papersFor(day, archive, topics).length
    papers.set(key, count)
    const mark = sent.mark(address)
    return { recipient, mark, papers: count, what: whatFor(sent.state.get(mark), count) }
  })
}

const whatFor = (state: ReturnType<Sent['state']['get']>, papers: number): Step['what'] =>
  state === 'sent' ? 'has' : state === 'begun' ? 'unsure' : papers === 0 ? 'nothing' : 'send'
