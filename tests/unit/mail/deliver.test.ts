import { createServer, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { deliver } from '../../../scripts/mail/deliver.ts'
import type { SentLog } from '../../../scripts/mail/sent.ts'
import { openSession } from '../../../scripts/mail/session.ts'
import { smtpServer } from '../../../scripts/mail/smtp-url.ts'
import { deliverTo, reader } from '../../support/delivering.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { type Refusing, refusal, type Smtp, startSmtp } from '../../support/smtp.ts'

const who = (smtp: Smtp) => smtp.arrived.map(({ to }) => to[0])
const all = (count: number) => Array.from({ length: count }, (_, at) => reader(at + 1))
const isSecond = (address: string) => address === reader(2)

/** A server that lets every connection drop, or says nothing, where it is told to. */
async function startRaw(serve: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    serve(socket)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** An SMTP server in a few lines, that does `end` when it has read a whole message, and `begin` when it has read some of it. */
const scripted = (end: (socket: Socket) => void, begin: (socket: Socket) => void = () => {}) =>
  startRaw((socket) => {
    let text = ''
    let inMessage = false
    socket.write('220 here\r\n')
    socket.on('data', (chunk) => {
      text += chunk
      if (inMessage && text.endsWith('\r\n.\r\n')) {
        inMessage = false
        text = ''
        return end(socket)
      }
      if (inMessage) begin(socket)
      if (inMessage || !text.endsWith('\r\n')) return
      const command = text.slice(0, 4).toUpperCase()
      text = ''
      inMessage = command === 'DATA'
      socket.write(inMessage ? '354 go on\r\n' : '250 ok\r\n')
    })
  })

describe('a server that refuses one reader', () => {
  it.each<[string, Refusing]>([
    ['at RCPT', { rcpt: (to) => (isSecond(to) ? refusal(550, 'No such user') : undefined) }],
    ['for now', { rcpt: (to) => (isSecond(to) ? refusal(451, 'Try again later') : undefined) }],
    [
      'after the message',
      { data: ({ to }) => (isSecond(to[0] ?? '') ? refusal(554, 'This is spam') : undefined) },
    ],
    [
      'for now, after the message',
      { data: ({ to }) => (isSecond(to[0] ?? '') ? refusal(452, 'Disk full') : undefined) },
    ],
  ])('%s gets the others off, and is asked again at the next run', async (_, refusing) => {
    const [smtp, folder] = [await startSmtp(refusing), temporaryFolder()]
    const { deliveries, end } = await deliverTo(3, { url: smtp.url, folder })
    expect(deliveries.map(({ kind }) => kind)).toEqual(['sent', 'refused', 'sent'])
    expect([end, smtp.connections()]).toEqual([undefined, 1])
    expect(who(smtp)).toEqual([reader(1), reader(3)])
    const later = await startSmtp()
    await deliverTo(3, { url: later.url, folder })
    expect(who(later)).toEqual([reader(2)])
  })
})

describe('a server that refuses the sender', () => {
  it('for good is not asked again', async () => {
    const [smtp, folder] = [await startSmtp({ mail: () => refusal(553, 'Not from you') }), temporaryFolder()]
    const { deliveries, end } = await deliverTo(5, { url: smtp.url, folder })
    expect([deliveries.length, end]).toEqual([1, expect.stringMatching(/^553 .*Not from you$/)])
  })

  it('for now is asked for ten readers, and not for more', async () => {
    const [smtp, folder] = [await startSmtp({ mail: () => refusal(451, 'Not now') }), temporaryFolder()]
    const { deliveries, end } = await deliverTo(30, { url: smtp.url, folder })
    expect([deliveries.length, end]).toEqual([10, expect.stringContaining('Not now')])
  })
})

describe('a server that ends the conversation', () => {
  it.each<[string, (count: { of: number }) => Refusing]>([
    [
      'with 421 at RCPT',
      (count) => ({ rcpt: () => (++count.of % 3 === 0 ? refusal(421, 'Enough') : undefined) }),
    ],
    [
      'with 421 at MAIL',
      (count) => ({ mail: () => (++count.of % 3 === 0 ? refusal(421, 'Enough') : undefined) }),
    ],
    [
      'with 421 after a message',
      (count) => ({ data: () => (++count.of % 3 === 0 ? refusal(421, 'Enough') : undefined) }),
    ],
  ])('%s is called again, and everybody has one mail', async (_, refusing) => {
    const [smtp, folder] = [await startSmtp(refusing({ of: 0 })), temporaryFolder()]
    const { end } = await deliverTo(8, { url: smtp.url, folder })
    expect([end, who(smtp)]).toEqual([undefined, all(8)])
    expect(smtp.connections()).toBeGreaterThan(1)
  })

  it('at once is left', async () => {
    const smtp = await startSmtp({ mail: () => refusal(421, 'Closing') })
    const { end, deliveries } = await deliverTo(3, { url: smtp.url, folder: temporaryFolder() })
    expect([deliveries, end, smtp.connections()]).toEqual([[], expect.stringContaining('Closing'), 1])
  })
})

describe('a connection that is cut', () => {
  it('between two messages is opened again', async () => {
    let taken = 0
    const url = await scripted((socket) => {
      taken++
      socket.end('250 ok\r\n')
    })
    const { end, deliveries } = await deliverTo(6, { url, folder: temporaryFolder() })
    expect([end, taken, deliveries.filter(({ kind }) => kind === 'sent').length]).toEqual([undefined, 6, 6])
  })

  it('while a message goes out stops the run, and the next one sends that message, for it cannot have arrived', async () => {
    const folder = temporaryFolder()
    const cutting = await scripted(
      () => {},
      (socket) => {
        socket.pause()
        setTimeout(() => socket.resetAndDestroy(), 50)
      },
    )
    const { end, states } = await deliverTo(3, { url: cutting, folder, lines: 1_000_000 })
    expect([end, states]).toEqual([expect.stringMatching(/^The connection to HOST was cut/), []])
    const smtp = await startSmtp()
    await deliverTo(3, { url: smtp.url, folder })
    expect(who(smtp)).toEqual(all(3))
  })

  it('after a message and before the answer leaves that message unsure, and no run sends it again', async () => {
    const [cutting, folder] = [await scripted((socket) => socket.destroy()), temporaryFolder()]
    const { deliveries, end, states } = await deliverTo(3, { url: cutting, folder })
    expect([deliveries, states]).toEqual([[{ line: 1, kind: 'unsure' }], ['begun']])
    expect(end).toMatch(/^The connection to HOST was cut/)
    const smtp = await startSmtp()
    await deliverTo(3, { url: smtp.url, folder })
    expect(who(smtp)).toEqual([reader(2), reader(3)])
  })
})

describe('a server that answers out of turn', () => {
  it.each([
    ['taking what it has not read', '250 ok\r\n', /answered before the message was complete/, []],
    ['refusing what it has not read', '552 Too large\r\n', undefined, ['refused']],
    ['twice', '250 ok\r\n250 ok\r\n', /answered before the message was complete/, []],
  ])('%s is not taken at its word', async (_, reply, words, kinds) => {
    let isFirst = true
    const url = await scripted(
      () => {},
      (socket) => {
        if (isFirst) socket.write(reply)
        isFirst = false
      },
    )
    const { end, states, deliveries } = await deliverTo(1, {
      url,
      folder: temporaryFolder(),
      lines: 1_000_000,
    })
    expect(deliveries.map(({ kind }) => kind)).toEqual(kinds)
    expect([end, states]).toEqual([words ? expect.stringMatching(words) : undefined, []])
  })
})

describe('a server that falls silent', () => {
  it.each<[string, () => Promise<string>, RegExp, string[]]>([
    ['before it greets', () => startRaw(() => {}), /did not greet in time|said nothing for 0.5 seconds/, []],
    [
      'after its greeting',
      () => startRaw((socket) => void socket.write('220 hello\r\n')),
      /did not greet in time|said nothing for 0.5 seconds/,
      [],
    ],
    ['after a message', () => scripted(() => {}), /^HOST said nothing for 0.5 seconds/, ['begun']],
  ])('%s is left', async (_, start, words, states) => {
    const url = await start()
    const run = await deliverTo(2, { url, folder: temporaryFolder(), patience: 500 })
    expect([run.end, run.states]).toEqual([expect.stringMatching(words), states])
  })
})

describe('a server that cannot be talked to', () => {
  it('because nothing answers is named', async () => {
    const { end } = await deliverTo(1, { url: 'smtp://127.0.0.1:1', folder: temporaryFolder() })
    expect(end).toMatch(/^Nothing answers at HOST: the connection was refused/)
  })

  it('because there is no such host is named', async () => {
    const { end } = await deliverTo(1, { url: 'smtp://mail.invalid', folder: temporaryFolder() })
    expect(end).toMatch(/^There is no server mail\.invalid|cannot be reached/)
  })

  it('because it turns everybody away is named', async () => {
    const url = await startRaw((socket) => void socket.end('554 Go away, reader-1@example.org\r\n'))
    const { end } = await deliverTo(1, { url, folder: temporaryFolder() })
    expect(end).toBe('HOST turned us away (it said: 554 Go away, ADDRESS)')
  })

  it('because it knows no such user is named, without user and password', async () => {
    const smtp = await startSmtp(
      {},
      {
        authOptional: false,
        allowInsecureAuth: true,
        disabledCommands: ['STARTTLS'],
        onAuth: ({ username, password }, _, done) => done(refusal(535, `Wrong: ${username} ${password}`)),
      },
    )
    const url = smtp.url.replace('//', '//peter:s%40crt%2F@')
    const { end } = await deliverTo(1, { url, folder: temporaryFolder() })
    expect(end).toMatch(/^HOST does not accept the user and password \(it said: 535 /)
    expect(end).not.toMatch(/peter|s@crt/)
  })

  it('because its certificate is not valid is named', async () => {
    const smtp = await startSmtp({}, { secure: true })
    const { end } = await deliverTo(1, {
      url: smtp.url.replace('smtp:', 'smtps:'),
      folder: temporaryFolder(),
    })
    expect(end).toMatch(/^No secure connection to HOST: .*NODE_EXTRA_CA_CERTS$/)
  })

  it('because it has no TLS from the start is named', async () => {
    const smtp = await startSmtp()
    const { end } = await deliverTo(1, {
      url: smtp.url.replace('smtp:', 'smtps:'),
      folder: temporaryFolder(),
    })
    expect(end).toMatch(/does not speak TLS from the start: write smtp:\/\//)
  })
})

it('takes a certificate of any kind on this machine itself, and logs in', async () => {
  const users: (string | undefined)[] = []
  const smtp = await startSmtp(
    {},
    {
      authOptional: false,
      disabledCommands: [],
      onAuth: ({ username, password }, _, done) => {
        users.push(username ?? undefined, password ?? undefined)
        done(null, { user: username ?? '' })
      },
    },
  )
  const { end } = await deliverTo(2, {
    url: smtp.url.replace('//', '//peter:s%40crt%2F@'),
    folder: temporaryFolder(),
  })
  expect([end, users, who(smtp)]).toEqual([undefined, ['peter', 's@crt/'], all(2)])
})

it('takes a new connection after a hundred messages', async () => {
  const smtp = await startSmtp()
  await deliverTo(205, { url: smtp.url, folder: temporaryFolder() })
  expect([who(smtp), smtp.connections()]).toEqual([all(205), 3])
})

it('sends nothing where nothing can be remembered', async () => {
  const smtp = await startSmtp()
  const full: SentLog = {
    state: new Map(),
    mark: (address) => address,
    add: () => {
      throw new Error('The disk is full')
    },
    close: () => {},
  }
  const letter = async () => ({
    from: 'digests@example.org',
    to: reader(1),
    raw: Buffer.from('A: b\r\n\r\nc'),
  })
  const open = () => openSession(smtpServer(smtp.url), 5000)
  await expect(deliver([{ line: 1, mark: 'm', letter }], open, full, () => {})).rejects.toThrow(
    'The disk is full',
  )
  expect(smtp.arrived).toEqual([])
})
