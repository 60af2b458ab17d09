import { UsageError } from '../command.ts'
import { asBase, asSite } from '../site-address.ts'
import { asMailbox, type Mailbox } from './address.ts'
import { type SmtpServer, smtpServer } from './smtp-url.ts'

/** What the command was asked to do. */
export interface MailRequest {
  /** A date, or `newest`. */
  digest: string
  to: string
  content: string
  site?: string
  base: string
  sent: string
  key: string
  unsure?: 'send' | 'skip'
  /** How long the server may say nothing, in seconds. */
  timeout: number
  unsubscribe: string[]
  from?: Mailbox
  /** Absent where nothing is to be sent. */
  server?: SmtpServer
}

interface Values {
  digest?: string
  to?: string
  smtp?: string
  from?: string
  content?: string
  site?: string
  base?: string
  unsubscribe?: string[]
  sent?: string
  unsure?: string
  timeout?: string
  'dry-run'?: boolean
}

/** The arguments and environment of the command, checked. Throws UsageError, which quotes no address and no password. */
export function asRequest(values: Values, environment: NodeJS.ProcessEnv): MailRequest {
  const {
    digest,
    to,
    content = 'content',
    site,
    base = '/',
    sent = 'mail-sent.txt',
    timeout = '300',
  } = values
  if (!digest)
    throw new UsageError('Name the digest with --digest, such as --digest 2025-08-14 or --digest newest')
  if (!to) throw new UsageError('Name the file of the recipients with --to')
  const server = values['dry-run'] ? undefined : serverOf(values.smtp ?? environment.SHEAF_SMTP)
  const from = server && senderOf(values.from, server)
  return {
    digest,
    to,
    content,
    base: asBase(base),
    sent,
    key: environment.SHEAF_MAIL_KEY ?? '',
    timeout: asSeconds(timeout),
    unsubscribe: (values.unsubscribe ?? []).map(asUnsubscribe),
    ...(site && { site: asSite(site) }),
    ...(values.unsure && { unsure: asUnsure(values.unsure) }),
    ...(server && { server }),
    ...(from && { from }),
  }
}

function serverOf(url: string | undefined): SmtpServer {
  if (!url)
    throw new UsageError(
      'Name the server with SHEAF_SMTP or --smtp, such as smtps://user:password@mail.example.org',
    )
  return smtpServer(url)
}

function senderOf(text: string | undefined, { login }: SmtpServer): Mailbox {
  const found = asMailbox(text ?? login?.user ?? '')
  if (found) return found
  throw new UsageError(
    text === undefined
      ? 'Name the sender with --from, such as --from "Sheaf <digests@example.org>"'
      : '--from must be a mail address, or a name and an address such as "Sheaf <digests@example.org>"',
  )
}

function asUnsubscribe(text: string): string {
  if (
    /^(?:https:\/\/|mailto:)[!-~]+$/.test(text) &&
    !/[<>"\\]/.test(text) &&
    text.length <= 500 &&
    URL.canParse(text)
  )
    return text
  throw new UsageError(
    '--unsubscribe must be an address that begins with https:// or mailto:, without spaces',
  )
}

function asUnsure(text: string): 'send' | 'skip' {
  if (text === 'send' || text === 'skip') return text
  throw new UsageError('--unsure must be send or skip')
}

function asSeconds(text: string): number {
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 3600) return seconds
  throw new UsageError('--timeout must be a number of seconds from 1 to 3600')
}
