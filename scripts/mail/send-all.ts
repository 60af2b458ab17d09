import { progress } from '../print.ts'
import type { Mailbox } from './address.ts'
import { type BreakOff, type Delivery, deliver, type Waiting } from './deliver.ts'
import { failureWords, said } from './failure.ts'
import { letterOf, type MailingList, stopsFor } from './letter.ts'
import { lock } from './lock.ts'
import type { Step } from './plan.ts'
import { deliveryWords, type Mailing, summary, type Tally, unsureAdvice } from './report.ts'
import type { MailRequest } from './request.ts'
import { openSent, type SentLog } from './sent.ts'
import { openSession } from './session.ts'
import type { SmtpServer } from './smtp-url.ts'

/** Send the mails of a date to all who do not have theirs, and say of each that could not be sent why. Returns the exit code. */
export async function sendAll(request: MailRequest, server: SmtpServer, mailing: Mailing): Promise<number> {
  const unlock = lock(request.sent)
  try {
    const sent = openSent(request.sent, mailing.date, request.key)
    const steps = settled(mailing.steps(sent), request, sent)
    const tally = tallyOf(steps)
    const end = await deliver(
      waitingOf(steps, mailing, request),
      () => openSession(server, request.timeout * 1000),
      sent,
      (delivery) => {
        count(tally, delivery)
        const words = deliveryWords(request.to, delivery, server)
        if (words) console.error(words)
        else progress(`${tally.sent} sent, ${tally.left} to go`)
      },
    )
    sent.close()
    return conclude(mailing.date, tally, end && endWords(end, server, request))
  } finally {
    unlock()
  }
}

/** The steps after what the user decided of the unsure ones. */
function settled(steps: Step[], { unsure, to }: MailRequest, sent: SentLog): Step[] {
  return steps.map((step) => {
    if (step.what !== 'unsure') return step
    if (unsure === 'send') return { ...step, what: 'send' }
    if (unsure === 'skip') sent.add('sent', step.mark)
    else
      console.error(
        `${to}:${step.recipient.line}: an earlier run broke off while the server answered: it may have this mail or not`,
      )
    return unsure === 'skip' ? { ...step, what: 'has' } : step
  })
}

function* waitingOf(
  steps: readonly Step[],
  { date, list, mail }: Mailing,
  { from, unsubscribe }: MailRequest,
): Generator<Waiting> {
  if (!from) return
  const own: MailingList = {
    id: list.id,
    archive: list.archive,
    from: { ...from, name: from.name || list.title },
    unsubscribe: unsubscribe.length > 0 ? unsubscribe : [byMail(from)],
  }
  for (const { recipient, mark, what } of steps) {
    if (what !== 'send') continue
    const { line, topics, address } = recipient
    const reader = { topics, stop: stopsFor(own, address) }
    yield { line, mark, letter: () => letterOf(mail(reader), recipient, own, { date, mark }) }
  }
}

/** The address at which a mail to the sender stops the mails. */
function byMail({ address }: Mailbox): string {
  const at = address.lastIndexOf('@')
  return `mailto:${encodeURIComponent(address.slice(0, at))}${address.slice(at)}?subject=unsubscribe`
}

function tallyOf(steps: readonly Step[]): Tally {
  const of = (what: Step['what']) => steps.filter((step) => step.what === what).length
  return {
    sent: 0,
    has: of('has'),
    nothing: of('nothing'),
    refused: 0,
    unsure: of('unsure'),
    left: of('send'),
  }
}

function count(tally: Tally, { kind }: Delivery): void {
  tally[kind]++
  tally.left--
}

function endWords(end: BreakOff, server: SmtpServer, { timeout }: MailRequest): string {
  if ('error' in end) return failureWords(end.error, server, timeout)
  return `The server takes no more: ${said(end.reply, server)}`
}

function conclude(date: string, tally: Tally, end: string | undefined): number {
  if (end) console.error(`${end}.`)
  console.log(summary(date, tally))
  if (tally.unsure > 0) console.error(unsureAdvice)
  if (end) console.error('Run the command again to go on where it broke off.')
  if (end) return 1
  return tally.refused + tally.unsure > 0 ? 2 : 0
}
