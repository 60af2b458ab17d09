import { UsageError } from '../command.ts'

/** A server that takes mail to deliver it. */
export interface SmtpServer {
  host: string
  port: number
  /** `whole`: TLS from the start; `upgrade`: STARTTLS or nothing; `free`: STARTTLS if it is offered, whoever answers; `none`. */
  tls: 'whole' | 'upgrade' | 'free' | 'none'
  login?: { user: string; pass: string }
}

/** The server that a URL names: `smtps://user:password@host`, `smtp://…`, with `?tls=off` for one that has none. Throws UsageError, which never quotes the URL: it holds a password. */
export function smtpServer(text: string): SmtpServer {
  const url = URL.parse(text)
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new UsageError(
      `The address of the server must be such as smtps://user:password@mail.example.org or smtp://localhost:25${hint(text)}`,
    )
  const { tls, ...other } = Object.fromEntries(url.searchParams)
  if (
    Object.keys(other).length > 0 ||
    (tls !== undefined && tls !== 'off') ||
    !['', '/'].includes(url.pathname)
  )
    throw new UsageError(
      'Nothing may follow the host and port in the address of the server, but for ?tls=off',
    )
  const host = decoded(url.hostname).replace(/^\[(.*)\]$/, '$1')
  const [user, pass] = [decoded(url.username), decoded(url.password)]
  const isSecure = url.protocol === 'smtps:'
  const isHere = /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host)
  if (user !== '' && tls === 'off' && !isHere)
    throw new UsageError('A password is not sent without TLS: take away ?tls=off, or the user and password')
  return {
    host,
    port: Number(url.port) || (isSecure ? 465 : 587),
    tls: isSecure ? 'whole' : tls === 'off' ? 'none' : isHere ? 'free' : 'upgrade',
    ...(user !== '' && { login: { user, pass } }),
  }
}

const hint = (text: string) =>
  /[@:/?#]/.test(text.replace(/^[a-z]+:\/\//i, '').replace(/@[^@]*$/, ''))
    ? '; signs such as @ / : # in a password are written as %40 %2F %3A %23'
    : ''

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UsageError(
      'The user or password in the address of the server has a % that is not followed by two digits: write it as %25',
    )
  }
}
