import { Readable } from 'node:stream'
import { setImmediate, setTimeout } from 'node:timers/promises'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Letter } from './letter.ts'
import type { SmtpServer } from './smtp-url.ts'

/** How it went with one message. */
export type Outcome =
  | { kind: 'sent' }
  /** The server said no: for now (a code from 400), or for good (from 500). */
  | { kind: 'refused'; code: number; reply: string; stage: string }
  /** The connection broke or fell silent. */
  | { kind: 'lost'; error: SmtpError }

/** What nodemailer says went wrong. */
export type SmtpError = Error & {
  code?: string
  originalCode?: string
  responseCode?: number
  response?: string
  command?: string
}

/** A conversation with a server, over one connection. */
export interface Session {
  /** Send a message. `handOver` is called once, when all of it but its end has gone out: only after that can the server have taken it. */
  send(letter: Letter, handOver: () => void): Promise<Outcome>
  isOpen(): boolean
  close(): void
}

/** The longest that connecting and greeting may take, in milliseconds. */
const longestGreeting = 30_000

/** Begin to talk to a server: connect, secure the connection, log in. `patience` is how long it may say nothing, in milliseconds. Throws SmtpError. */
export async function openSession(server: SmtpServer, patience: number): Promise<Session> {
  const { host, port, tls, login } = server
  const greeting = Math.min(patience, longestGreeting)
  const connection = new SMTPConnection({
    host,
    port,
    secure: tls === 'whole',
    requireTLS: tls === 'upgrade',
    ignoreTLS: tls === 'none',
    tls: { rejectUnauthorized: tls !== 'free' },
    connectionTimeout: greeting,
    greetingTimeout: greeting,
    dnsTimeout: greeting,
    socketTimeout: patience,
  })
  let isClosed = false
  connection.on('error', () => {})
  try {
    await answer(connection, (done) => connection.connect(done))
    if (login) await answer(connection, (done) => connection.login(login, done))
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    send: (letter, handOver) => send(connection, letter, handOver),
    isOpen: () => !isClosed && !connection.destroyed,
    close: () => {
      isClosed = true
      connection.quit()
      globalThis.setTimeout(() => connection.close(), 2000).unref()
    },
  }
}

async function send(
  connection: SMTPConnection,
  { from, to, raw }: Letter,
  handOver: () => void,
): Promise<Outcome> {
  const body: Body = { raw, connection, handOver, state: 'waiting', isAnswered: false }
  try {
    const stream = Readable.from(released(body))
    await answer(connection, (done) => connection.send({ from, to: [to], size: raw.length }, stream, done))
    if (body.state === 'released') return { kind: 'sent' }
    throw new Error('The server answered before the message was complete')
  } catch (error) {
    const { state, fault } = body
    body.isAnswered = true
    if (fault || state === 'leaving') connection.close()
    if (fault) throw fault
    const outcome = outcomeOf(error as SmtpError, connection)
    if (outcome.kind === 'refused' && state === 'waiting') await startAfresh(connection)
    return outcome
  }
}

/** The bytes of a message on their way. */
interface Body {
  raw: Buffer
  connection: SMTPConnection
  handOver: () => void
  state: 'waiting' | 'leaving' | 'released'
  /** Whether the server has said what it had to say. */
  isAnswered: boolean
  /** What kept `handOver` from being done. */
  fault?: unknown
}

/** The bytes of a message; its end waits until all others have left, and until it is written down that it will be released. */
async function* released(body: Body) {
  const { raw, connection, handOver } = body
  body.state = 'leaving'
  yield raw
  await setImmediate()
  while (connection._socket && connection._socket.writableLength > 0 && !connection.destroyed)
    await setTimeout(2)
  await setImmediate()
  if (connection.destroyed || body.isAnswered) return
  try {
    handOver()
    body.state = 'released'
  } catch (error) {
    body.fault = error
    throw error
  }
}

function outcomeOf(error: SmtpError, connection: SMTPConnection): Outcome {
  const { responseCode: code, response, command = '' } = error
  if (code === 421) connection.close()
  if (code && code >= 400) return { kind: 'refused', code, reply: response ?? '', stage: command }
  if (error.code === 'EMESSAGE' || error.code === 'EENVELOPE')
    return { kind: 'refused', code: 552, reply: error.message, stage: command }
  connection.close()
  return { kind: 'lost', error }
}

/** Make an end of a refused message, so that the next one can begin; where that fails, an end of the connection. */
async function startAfresh(connection: SMTPConnection): Promise<void> {
  try {
    await answer(connection, (done) => connection.reset(done))
  } catch {
    connection.close()
  }
}

/** Ask a server, and wait for its answer or for the end of the connection. */
function answer<T>(
  connection: SMTPConnection,
  ask: (done: (error?: Error | null, value?: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const lost = (error?: Error) => {
      settle()
      // Where the server has said why, that is told right after the end.
      globalThis.setImmediate(() => reject(error ?? new Error('Connection closed')))
    }
    const settle = () => connection.off('error', lost).off('end', lost)
    connection.on('error', lost).on('end', lost)
    ask((error, value) => {
      settle()
      if (error) reject(error)
      else resolve(value as T)
    })
  })
}
