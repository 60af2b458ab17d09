import { describe, expect, it } from 'vitest'
import { deliverTo, reader } from '../../support/delivering.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { scripted, startRaw } from '../../support/raw-smtp.ts'
import { type Refusing, refusal, type Smtp, startSmtp } from '../../support/smtp.ts'

const who = (smtp: Smtp) => smtp.arrived.map(({ to }) => to[0])
const all = (count: number) => Array.from({ length: count }, (_, at) => reader(at + 1))

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
