import { counted } from '../../src/archive/count.ts'
import { mailHtml } from '../../src/archive/mail/html.ts'
import type { Mail, MailReader } from '../../src/archive/mail/mail.ts'
import type { Delivery } from './deliver.ts'
import { said } from './failure.ts'
import type { Step } from './plan.ts'
import type { Sent } from './sent.ts'
import type { SmtpServer } from './smtp-url.ts'

/** The mails of a date: for whom, and what is in each. */
export interface Mailing {
  date: string
  list: { id: string; title: string; archive: string }
  steps(sent: Sent): Step[]
  mail(reader: MailReader): Mail
}

/** Say of each line of the recipients' file what would be sent. Returns the exit code. */
export function dryRun(file: string, { date, mail }: Mailing, steps: readonly Step[]): number {
  const sizes = new Map<string, string>()
  for (const { recipient, papers, what } of steps) {
    const { line, topics } = recipient
    const key = topics.join(', ')
    const size = () => sizes.get(key) ?? kilobytes(mailHtml(mail({ topics })))
    if (what === 'send') sizes.set(key, size())
    const words = {
      send: `${counted(papers, 'paper')}${key && ` on ${key}`}, ${sizes.get(key)}`,
      has: 'has it',
      nothing: `nothing: no paper is on ${key}`,
      unsure: 'may have it: an earlier run broke off while the server answered',
    }
    console.log(`${file}:${line}: ${words[what]}`)
  }
  const count = (what: Step['what']) => steps.filter((step) => step.what === what).length
  console.log(
    `${date}: ${counted(count('send'), 'mail')} to send, ${count('has')} sent already, ${count('nothing')} without a paper of their topics, ${count('unsure')} unsure; nothing was sent`,
  )
  return 0
}

const kilobytes = (text: string) => `${Math.ceil(Buffer.byteLength(text) / 1000)} KB`

/** How many mails each thing has happened to. */
export interface Tally {
  sent: number
  has: number
  nothing: number
  refused: number
  unsure: number
  left: number
}

/** What became of all mails, in one line. */
export function summary(date: string, { sent, has, nothing, refused, unsure, left }: Tally): string {
  const parts = [
    `${sent} sent`,
    has > 0 && `${has} sent earlier`,
    nothing > 0 && `${nothing} without a paper of their topics`,
    refused > 0 && `${refused} refused`,
    unsure > 0 && `${unsure} unsure`,
    left > 0 && `${left} not tried`,
  ]
  return `${date}: ${parts.filter(Boolean).join(', ')}`
}

/** What to say of one mail; nothing of one that was sent. */
export function deliveryWords(file: string, delivery: Delivery, server: SmtpServer): string | undefined {
  const place = `${file}:${delivery.line}`
  if (delivery.kind === 'sent') return undefined
  if (delivery.kind === 'unsure')
    return `${place}: the connection broke while the server answered: it may have this mail or not`
  const { code, reply, to } = delivery
  const words = said(reply, server, to)
  return code < 500
    ? `${place}: refused for now, and kept for the next run: ${words}`
    : `${place}: refused: ${words}`
}

/** What can be done about mails of which it is not known whether they arrived. */
export const unsureAdvice =
  'Of the unsure ones it is not known whether they arrived. --unsure send sends them again, with the same Message-ID, by which many servers know a mail that they have; --unsure skip leaves them as they are.'
