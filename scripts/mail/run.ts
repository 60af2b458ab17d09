import { makeArchive } from '../../src/archive/archive.ts'
import { checkContent } from '../../src/archive/check-content.ts'
import { type Mail, type MailReader, mailOf } from '../../src/archive/mail/mail.ts'
import type { Message } from '../../src/archive/message.ts'
import { digestsIndex, withBase } from '../../src/archive/permalinks.ts'
import { UsageError } from '../command.ts'
import { scan } from '../content/scan.ts'
import { printMessages, progress } from '../print.ts'
import { listIdOf } from './letter.ts'
import { dayOf, planOf } from './plan.ts'
import { readRecipientsFile } from './recipients-file.ts'
import { dryRun } from './report.ts'
import type { MailRequest } from './request.ts'
import { sendAll } from './send-all.ts'
import { readSent } from './sent.ts'

/** Send the mails of a digest, or say what would be sent. Returns the exit code. Throws UsageError. */
export async function runMail(request: MailRequest): Promise<number> {
  progress('Reading the content')
  const { content, messages } = scan(request.content)
  const faults = [...messages, ...checkContent(content)]
  if (faults.length > 0) return refuse(faults)
  const archive = makeArchive(content)
  const day = dayOf(archive, request.digest)
  const address = addresses(request, archive.settings.site)
  const { recipients, messages: problems } = readRecipientsFile(request.to, archive)
  if (problems.length > 0) return refuse(problems)
  const mailing = {
    date: day.date,
    list: {
      id: listIdOf(archive.settings.tag),
      title: archive.settings.title,
      archive: address(digestsIndex),
    },
    steps: (sent: Parameters<typeof planOf>[3]) => planOf(recipients, day, archive, sent),
    mail: oncePerTopics((reader) => mailOf(day, archive, address, reader)),
  }
  if (request.server) return sendAll(request, request.server, mailing)
  const { to, sent, key } = request
  return dryRun(to, mailing, mailing.steps(readSent(sent, day.date, key)))
}

/** Mails that are made once for all who want the same topics; only how to stop them is each reader's own. */
function oncePerTopics(make: (reader: MailReader) => Mail): (reader: MailReader) => Mail {
  const made = new Map<string, Mail>()
  return ({ topics = [], stop = [] }) => {
    const key = topics.join(' ')
    const mail = made.get(key) ?? make({ topics })
    made.set(key, mail)
    return { ...mail, stop }
  }
}

/** Makes the absolute URL of a path of the site. */
function addresses({ site, base }: MailRequest, settled: string | undefined): (path: string) => string {
  const origin = site ?? settled
  if (!origin)
    throw new UsageError(
      'The mails lead to the site: name its address with --site, or as site: in archive.yaml',
    )
  return (path) => new URL(withBase(path, base), origin).href
}

function refuse(messages: Message[]): number {
  printMessages(messages.slice(0, 100))
  if (messages.length > 100) console.error(`and ${messages.length - 100} more`)
  console.error('Nothing was sent')
  return 1
}
