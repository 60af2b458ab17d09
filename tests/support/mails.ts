import { makeArchive } from '../../src/archive/archive.ts'
import { makeDays } from '../../src/archive/day.ts'
import { type MailReader, mailOf } from '../../src/archive/mail/mail.ts'
import type { Paper } from '../../src/archive/paper.ts'
import { noSettings, type Settings } from '../../src/archive/settings.ts'
import type { Topic } from '../../src/archive/topic.ts'
import { toyDigest } from './toy.ts'

export const mailSite = 'https://papers.example.org'
export const mailDate = '2025-01-02'

/** What a mail is made of besides its papers. */
interface Around {
  settings?: Partial<Settings>
  topics?: Topic[]
  note?: string
  reader?: MailReader
}

/** The mail of a digest that lists these papers. */
export function toyMail(papers: Paper[], { settings, topics = [], note = '', reader }: Around = {}) {
  const digest = {
    ...toyDigest(
      mailDate,
      papers.map(({ id }) => id),
    ),
    note,
  }
  const all = { ...noSettings, ...settings }
  const archive = makeArchive({ settings: all, papers, digests: [digest], topics, quarantine: [] })
  const [day] = makeDays(archive)
  return mailOf(day!, archive, (path) => mailSite + path, reader)
}
