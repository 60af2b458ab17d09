import PostalMime, { type Email } from 'postal-mime'
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server'
import { onTestFinished } from 'vitest'

/** One message that a server has taken. */
export interface Arrived {
  from: string
  to: string[]
  raw: Buffer
}

/** A real SMTP server on this machine. */
export interface Smtp {
  /** Such as `smtp://127.0.0.1:2525`. */
  url: string
  port: number
  arrived: Arrived[]
  /** How often somebody has connected. */
  connections(): number
  mails(): Promise<Email[]>
}

/** What a server answers that does not take everything: an error refuses, with its code. */
export interface Refusing {
  mail?: (address: string) => Error | undefined
  rcpt?: (address: string) => Error | undefined
  /** After the message was read; `message` is what the server keeps if nothing is returned. */
  data?: (message: Arrived, session: SMTPServerSession) => Promise<Error | undefined> | Error | undefined
  /** Instead of reading a message. */
  stream?: (stream: SMTPServerDataStream, session: SMTPServerSession) => boolean
}

/** An answer that refuses. */
export const refusal = (code: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode: code })

/** Starts a server that is gone after the test. */
export async function startSmtp(refusing: Refusing = {}, options: SMTPServerOptions = {}): Promise<Smtp> {
  const arrived: Arrived[] = []
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect: (_, done) => {
      connections++
      done()
    },
    onMailFrom: ({ address }, _, done) => done(refusing.mail?.(address)),
    onRcptTo: ({ address }, _, done) => done(refusing.rcpt?.(address)),
    onData: (stream, session, done) => {
      if (refusing.stream?.(stream, session)) return
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope
        const message = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        }
        const refused = await refusing.data?.(message, session)
        if (!refused) arrived.push(message)
        done(refused)
      })
    },
    ...options,
  })
  server.on('error', () => {})
  const port = await new Promise<number>((ready) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      ready(typeof address === 'object' && address ? address.port : 0)
    })
  })
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    arrived,
    connections: () => connections,
    mails: () => Promise.all(arrived.map(({ raw }) => PostalMime.parse(raw))),
  }
}
