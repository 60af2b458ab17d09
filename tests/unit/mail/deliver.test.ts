import { describe, expect, it } from 'vitest'
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
  await deliverTo(205, { url: smtp.url, folder: temporaryFolder(), lines: 1 })
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
