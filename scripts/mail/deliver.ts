import type { Letter } from './letter.ts'
import type { SentLog } from './sent.ts'
import type { Session, SmtpError } from './session.ts'

/** A message that waits to be sent. */
export interface Waiting {
  line: number
  mark: string
  letter(): Promise<Letter>
}

/** What became of one message. `unsure`: the server may have it or not. */
export type Delivery = { line: number } & (
  | { kind: 'sent' }
  | { kind: 'refused'; code: number; reply: string; stage: string; to: string }
  | { kind: 'unsure' }
)

/** Why sending broke off: something went wrong with the connection, or the server will have no more. */
export type BreakOff = { error: SmtpError } | { reply: string }

/**
 * Send messages one after another, and remember each: before its end goes out, and when the server has answered.
 * A connection that breaks between two messages is opened again, once for each message. `tell` hears of each message
 * that was decided; returns why it broke off, if it did.
 */
export async function deliver(
  waiting: Iterable<Waiting>,
  open: () => Promise<Session>,
  sent: SentLog,
  tell: (delivery: Delivery) => void,
): Promise<BreakOff | undefined> {
  const line = keptOpen(open)
  let refusals = 0
  try {
    for (const each of waiting) {
      const { delivery, end } = await attempt(each, line, sent)
      if (delivery) tell(delivery)
      if (end) return end
      if (delivery?.kind !== 'refused' || delivery.stage !== 'MAIL FROM') refusals = 0
      else if (++refusals >= mostOfSender || delivery.code >= 500) return { reply: delivery.reply }
    }
    return undefined
  } finally {
    line.close()
  }
}

/** How many messages go over one connection: some servers take no more. */
const mostOfConnection = 100
/** After so many refusals of the sender in a row nobody else is tried. */
const mostOfSender = 10

type Line = ReturnType<typeof keptOpen>

/** A connection that is opened when it is needed, and anew when it has come to its end. */
function keptOpen(open: () => Promise<Session>) {
  let session: Session | undefined
  let served = 0
  return {
    async session(): Promise<{ session: Session; isFresh: boolean }> {
      const isFresh = !session?.isOpen() || served >= mostOfConnection
      if (isFresh) session?.close()
      if (!session || isFresh) [session, served] = [await open(), 0]
      served++
      return { session, isFresh }
    },
    close: () => session?.close(),
  }
}

async function attempt(
  each: Waiting,
  line: Line,
  sent: SentLog,
): Promise<{ delivery?: Delivery; end?: BreakOff }> {
  const { mark } = each
  const letter = await each.letter()
  const opened = await line.session().catch((error: SmtpError) => ({ error }))
  if ('error' in opened) return { end: opened }
  let isBegun = false
  const outcome = await opened.session.send(letter, () => {
    sent.add('begun', mark)
    isBegun = true
  })
  if (outcome.kind === 'sent') {
    sent.add('sent', mark)
    return { delivery: { line: each.line, kind: 'sent' } }
  }
  if (outcome.kind === 'lost' && isBegun)
    return { delivery: { line: each.line, kind: 'unsure' }, end: outcome }
  if (isBegun) sent.add('refused', mark)
  if (outcome.kind === 'refused' && outcome.code !== 421)
    return { delivery: { ...outcome, line: each.line, to: letter.to } }
  return opened.isFresh ? { end: outcome } : attempt(each, line, sent)
}
