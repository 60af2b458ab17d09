import MailComposer from 'nodemailer/lib/mail-composer'
import { encodeWord, encodeWords } from 'nodemailer/lib/mime-funcs'
import { mailHtml } from '../../src/archive/mail/html.ts'
import type { Mail } from '../../src/archive/mail/mail.ts'
import { mailText } from '../../src/archive/mail/text.ts'
import type { Mailbox } from './address.ts'

/** The list that the mails belong to. */
export interface MailingList {
  from: Mailbox
  /** The permanent name of the list, as a domain. */
  id: string
  /** The page of all digests. */
  archive: string
  /** How a reader stops the mails: `mailto:` or `https:`, the better way first; `{address}` stands for the reader's address. */
  unsubscribe: readonly string[]
}

/** One message as it goes to the server. */
export interface Letter {
  from: string
  to: string
  /** The whole message, after RFC 5322. */
  raw: Buffer
}

/** The name of a list, after RFC 2919, from the permanent start of an archive's feed ids: it stays when the site moves. */
export const listIdOf = (tag: string): string => {
  const authority = /^tag:(?:[^,@]*@)?(?<domain>[^,]+),/.exec(tag)?.groups?.domain ?? ''
  return `digests.${/^[\w.-]+$/.test(authority) ? authority.toLowerCase() : 'localhost'}`
}

/** The addresses at which one reader stops the mails. */
export const stopsFor = ({ unsubscribe }: MailingList, address: string): string[] =>
  unsubscribe.map((url) => url.replaceAll('{address}', encodeURIComponent(address)))

/** One reader's message: text and HTML, and the headers of a list. `mark` is what it is remembered by; it makes the Message-ID, so that the same mail has the same one whenever it is sent. */
export async function letterOf(
  mail: Mail,
  to: Mailbox,
  list: MailingList,
  { date, mark }: { date: string; mark: string },
): Promise<Letter> {
  const { from, id } = list
  const composer = new MailComposer({
    from,
    to,
    messageId: `<${date}.${mark}@${id}>`,
    baseBoundary: mark,
    headers: { Subject: exactly(subjectValue(mail.subject)), ...listHeaders(list, to.address) },
    textEncoding: 'quoted-printable',
    alternatives: [
      { contentType: 'text/plain; charset=utf-8; format=flowed', content: mailText(mail) },
      { contentType: 'text/html; charset=utf-8', content: mailHtml(mail) },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { from: from.address, to: to.address, raw: await composer.compile().build() }
}

/** The headers after RFC 2369, 2919, 3834 and 8058. An address can do it at one click only where it is told who clicks. */
function listHeaders(list: MailingList, address: string) {
  const oneClick = list.unsubscribe.some((url) => url.startsWith('https:') && url.includes('{address}'))
  const stops = stopsFor(list, address).map((url) => `<${url}>`)
  return {
    'List-Id': exactly(`<${list.id}>`),
    'List-Archive': exactly(`<${list.archive}>`),
    'List-Unsubscribe': exactly(stops.join(', ')),
    'Auto-Submitted': 'auto-generated',
    ...(oneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

/** A header whose value is encoded already; only its lines are folded. */
const exactly = (value: string) => ({ prepared: true, foldLines: true, value })

/** A subject as RFC 2047 has it. What looks like an encoded word and is none is encoded too: it would be decoded. */
const subjectValue = (subject: string) =>
  subject.includes('=?') ? encodeWord(subject, 'Q', 52) : encodeWords(subject, 'Q', 52, true)
