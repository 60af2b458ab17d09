import type { Day } from '../archive/day.ts'
import { mailHtml } from '../archive/mail/html.ts'
import { mailOf } from '../archive/mail/mail.ts'
import { mailText } from '../archive/mail/text.ts'
import { getArchive } from './entries.ts'
import { absolute } from './link.ts'
import { textResponse } from './response.ts'

/** What a mail comes as. */
export const mailEndings = ['html', 'txt'] as const
export type MailEnding = (typeof mailEndings)[number]

const written = {
  html: { write: mailHtml, type: 'text/html' },
  txt: { write: mailText, type: 'text/plain' },
} as const

/** The digests of a date as a mail, as the answer to a request. */
export async function mailResponse(day: Day, ending: MailEnding): Promise<Response> {
  const { write, type } = written[ending]
  return textResponse(write(mailOf(day, await getArchive(), absolute)), type)
}
