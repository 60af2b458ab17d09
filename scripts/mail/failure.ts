import { redact } from './redact.ts'
import type { SmtpError } from './session.ts'
import type { SmtpServer } from './smtp-url.ts'

/** What went wrong with a connection, and what can be done, in words. No address and no password is in them. */
export function failureWords(error: SmtpError, server: SmtpServer, seconds: number): string {
  const place = `${server.host}:${server.port}`
  const reply = error.response ? ` (it said: ${said(error.response, server)})` : ''
  switch (error.code) {
    case 'EAUTH':
      return `${place} does not accept the user and password${reply}. Mend them in the address of the server`
    case 'EDNS':
      return `There is no server ${server.host}. Mend its name in the address of the server`
    case 'ETLS':
      return tlsWords(error, server, reply)
    case 'ETIMEDOUT':
      return error.message.startsWith('Greeting')
        ? `${place} was reached and did not greet in time. Try again later`
        : error.message.startsWith('Connection')
          ? `${place} cannot be reached in time. Look whether host and port are right; some networks let no mail out`
          : `${place} said nothing for ${seconds} seconds. Try again later, or give it longer with --timeout`
  }
  if (error.originalCode === 'ECONNREFUSED' || error.message.includes('ECONNREFUSED'))
    return `Nothing answers at ${place}: the connection was refused. Look whether host and port are right`
  if (isCertificate(error)) return tlsWords(error, server, reply)
  if (error.response) return `${place} turned us away${reply}`
  return `The connection to ${place} was cut (${redact(error.message, secretsOf(server))})`
}

/** What a server said, safe to print. */
export const said = (reply: string, server: SmtpServer, address = ''): string =>
  redact(reply, [...secretsOf(server), ...(address && [address])])

const secretsOf = ({ login }: SmtpServer): string[] =>
  login
    ? [
        login.user,
        login.pass,
        ...[login.user, login.pass].map((text) => Buffer.from(text).toString('base64')),
      ]
    : []

const isCertificate = ({ message, originalCode = '' }: SmtpError) =>
  /certificate|TLS|SSL/i.test(`${message} ${originalCode}`)

function tlsWords({ message }: SmtpError, server: SmtpServer, reply: string): string {
  const place = `${server.host}:${server.port}`
  const reason = redact(message.split(': ')[0] ?? '', secretsOf(server))
  return /wrong version number/i.test(message)
    ? `${place} does not speak TLS from the start: write smtp:// in place of smtps://`
    : reply
      ? `${place} does not offer TLS${reply}. Within a network of your own, write ?tls=off behind its address`
      : `No secure connection to ${place}: ${reason}. If it has a certificate of your own, name that with NODE_EXTRA_CA_CERTS`
}
