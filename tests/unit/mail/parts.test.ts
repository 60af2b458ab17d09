import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asAddress, asMailbox } from '../../../scripts/mail/address.ts'
import { listIdOf } from '../../../scripts/mail/letter.ts'
import { lock } from '../../../scripts/mail/lock.ts'
import { readRecipients } from '../../../scripts/mail/recipients.ts'
import { redact } from '../../../scripts/mail/redact.ts'
import { asRequest } from '../../../scripts/mail/request.ts'
import { openSent, readSent } from '../../../scripts/mail/sent.ts'
import { smtpServer } from '../../../scripts/mail/smtp-url.ts'
import { temporaryFolder } from '../../support/folders.ts'

describe('a mail address', () => {
  it.each<readonly [string, string | undefined]>([
    ['ada@example.org', 'ada@example.org'],
    ['a.b+c_d@sub.example.org', 'a.b+c_d@sub.example.org'],
    ['Ada@EXAMPLE.org', 'Ada@example.org'],
    ['lei@例え.jp', 'lei@xn--r8jz45g.jp'],
    ['root@localhost', 'root@localhost'],
    ['李雷@example.org', '李雷@example.org'],
    ...[
      '',
      'ada',
      '@example.org',
      'ada@',
      'ada@@example.org',
      'a b@example.org',
      'ada@exa mple.org',
      '.a@b.org',
    ].map((text) => [text, undefined] as const),
    ...[
      'a..b@c.org',
      '"a b"@c.org',
      'a@[127.0.0.1]',
      'a@-b.org',
      'a@b..org',
      'a@b.org\r\nBcc: x@y.z',
      'a>b@c.org',
    ].map((text) => [text, undefined] as const),
    [`${'a'.repeat(65)}@example.org`, undefined],
    [`a@${'b'.repeat(64)}.org`, undefined],
    [`a@${'b.'.repeat(50_000)}org`, undefined],
    ['@'.repeat(50_000), undefined],
  ])('%j', (text, address) => {
    expect(asAddress(text)).toBe(address)
  })

  it.each([
    ['Sheaf <digests@example.org>', { name: 'Sheaf', address: 'digests@example.org' }],
    ['"Sheaf, daily" <digests@example.org>', { name: 'Sheaf, daily', address: 'digests@example.org' }],
    [' digests@example.org ', { name: '', address: 'digests@example.org' }],
    ['A\r\nBcc: x@y.z <digests@example.org>', { name: 'A Bcc: x@y.z', address: 'digests@example.org' }],
    ['Sheaf <digests@example.org> more', undefined],
    ['Sheaf', undefined],
  ])('with a name: %j', (text, mailbox) => {
    expect(asMailbox(text)).toEqual(mailbox)
  })
})

describe('a line of a recipients’ file', () => {
  const ids = new Map([
    ['code', 'code'],
    ['agents', 'agents'],
    ['old', 'code'],
  ])
  const read = (text: string) => readRecipients('r.txt', text, (id) => ids.get(id))
  it.each([
    ['ada@example.org', ['', 'ada@example.org', []]],
    ['  ada@example.org\t', ['', 'ada@example.org', []]],
    ['\ufeffada@example.org\r', ['', 'ada@example.org', []]],
    ['Ada Lovelace <ada@example.org>', ['Ada Lovelace', 'ada@example.org', []]],
    ['"Lovelace, Ada" <ada@example.org> code', ['Lovelace, Ada', 'ada@example.org', ['code']]],
    ['ada@example.org code agents', ['', 'ada@example.org', ['agents', 'code']]],
    ['ada@example.org, code,agents, code', ['', 'ada@example.org', ['agents', 'code']]],
    ['<ada@example.org> old', ['', 'ada@example.org', ['code']]],
  ])('%j is somebody', (line, [name, address, topics]) => {
    expect(read(line)).toEqual({ recipients: [{ line: 1, name, address, topics }], messages: [] })
  })

  it.each([
    ['', 0],
    ['# Ada', 0],
    ['  # ada@example.org', 0],
    ['\n\n\r\n', 0],
    ['# a\nada@example.org\n', 1],
  ])('%j counts %i', (text, count) => {
    expect(read(text).recipients).toHaveLength(count)
    expect(read(text).messages).toEqual([])
  })

  it.each([
    ['nobody', 1, 1, 'recipient-invalid'],
    ['ada@example.org\n\nAda ada@example.org', 3, 1, 'recipient-invalid'],
    ['Ada <nobody>', 1, 6, 'recipient-invalid'],
    ['Ada <ada@example.org', 1, 1, 'recipient-invalid'],
    ['Ada <ada@example.org> <code>', 1, 1, 'recipient-invalid'],
    ['Ada\0 <ada@example.org>', 1, 4, 'recipient-invalid'],
    ['ada@example.org code, lost', 1, 23, 'topic-unknown'],
    ['ada@example.org __proto__', 1, 17, 'topic-unknown'],
    ['ada@example.org\nADA@example.org code', 2, 1, 'recipient-repeated'],
    [`${'<'.repeat(50_000)}`, 1, 1, 'recipient-invalid'],
    [`${' '.repeat(50_000)}x`, 1, 1, 'recipient-invalid'],
  ])('%.40j is refused at its place, without being quoted', (text, line, column, code) => {
    const { messages } = read(text)
    expect(messages).toEqual([{ file: 'r.txt', line, column, code, reason: expect.any(String) }])
    expect(messages[0]?.reason.replaceAll(/ada@example\.org|Ada Lovelace/g, '')).not.toMatch(/@|nobody|lost/)
  })
})

describe('the address of a server', () => {
  it.each([
    [
      'smtps://u:p@mail.example.org',
      { host: 'mail.example.org', port: 465, tls: 'whole', login: { user: 'u', pass: 'p' } },
    ],
    [
      'smtp://u%40x.org:p%2F%25@mail.example.org',
      { host: 'mail.example.org', port: 587, tls: 'upgrade', login: { user: 'u@x.org', pass: 'p/%' } },
    ],
    ['smtp://mail.example.org:25/?tls=off', { host: 'mail.example.org', port: 25, tls: 'none' }],
    ['smtp://localhost:2525', { host: 'localhost', port: 2525, tls: 'free' }],
    ['smtp://[::1]:25', { host: '::1', port: 25, tls: 'free' }],
  ])('%s', (url, server) => {
    expect(smtpServer(url)).toEqual(server)
  })

  it.each([
    '',
    'mail.example.org',
    'https://u:secret@example.org',
    'smtp://',
    'smtps://u:sec/ret@example.org',
    'smtps://u:secret@example.org?logger=true',
    'smtps://u:secret@example.org/path',
    'smtp://u:secret@example.org?tls=off',
    'smtps://u:secret%@example.org',
  ])('%j is refused, without being quoted', (url) => {
    expect(() => smtpServer(url)).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/secret|sec\/ret|u:/) }),
    )
  })
})

describe('what a server says', () => {
  it.each([
    [
      '550 5.1.1 <ada@example.org>: Recipient address rejected',
      '550 5.1.1 <ADDRESS>: Recipient address rejected',
    ],
    ['550 user ADA at example.org unknown', '550 user ADDRESS at ADDRESS unknown'],
    ['550 someone.else@other.org', '550 ADDRESS'],
    ['535 bad password s3cret!', '535 bad password ADDRESS'],
    ['550 \u001b[31mred\u0007\r\nline', '550 [31mred line'],
    ['550 adabas is down', '550 adabas is down'],
  ])('%j is said without addresses and secrets', (reply, said) => {
    expect(redact(reply, ['ada@example.org', 's3cret!'])).toBe(said)
  })

  it('is short, and costs little', () => {
    for (const text of ['@'.repeat(50_000), 'a'.repeat(50_000), 'a@'.repeat(50_000), ' '.repeat(50_000)])
      expect(redact(text, ['ada@example.org']).length).toBeLessThanOrEqual(200)
  })
})

describe('what is remembered', () => {
  const [date, key] = ['2025-01-02', 'key']
  it('is there for the next run, by date, and in no readable form', () => {
    const file = join(temporaryFolder(), 'sent.txt')
    const log = openSent(file, date, key)
    const [ada, bob] = [log.mark('Ada@example.org'), log.mark('bob@example.org')]
    log.add('begun', ada)
    log.add('sent', ada)
    log.add('begun', bob)
    log.close()
    expect([...readSent(file, date, key).state]).toEqual([
      [ada, 'sent'],
      [bob, 'begun'],
    ])
    expect(readSent(file, date, key).mark('ada@EXAMPLE.org')).toBe(ada)
    expect(readSent(file, '2025-01-03', key).state.size).toBe(0)
    expect(readSent(file, '2025-01-03', key).mark('ada@example.org')).not.toBe(ada)
    expect(readFileSync(file, 'utf8')).not.toMatch(/ada|bob|@/)
  })

  it('survives a line that was not written to its end', () => {
    const file = join(temporaryFolder(), 'sent.txt')
    const log = openSent(file, date, key)
    log.add('sent', log.mark('a@b.c'))
    log.close()
    const whole = readFileSync(file, 'utf8')
    for (let cut = 0; cut < whole.length; cut++) {
      writeFileSync(file, whole.slice(0, cut))
      const again = openSent(file, date, key)
      again.add('begun', again.mark('d@e.f'))
      again.close()
      expect(readSent(file, date, key).state.get(again.mark('d@e.f'))).toBe('begun')
    }
  })

  it.each([
    ['with another key', (file: string) => readSent(file, date, 'other'), /another SHEAF_MAIL_KEY/],
    [
      'with a line of another kind',
      (file: string) => {
        appendFileSync(file, 'hello\n')
        readSent(file, date, key)
      },
      /sent\.txt:2: /,
    ],
    [
      'in a file of something else',
      (file: string) => {
        writeFileSync(file, 'my notes')
        openSent(file, date, key)
      },
      /sent\.txt:1: /,
    ],
  ])('is not taken for it %s', (_, act, words) => {
    const file = join(temporaryFolder(), 'sent.txt')
    openSent(file, date, key).close()
    expect(() => act(file)).toThrow(words)
    if (readFileSync(file, 'utf8').startsWith('my')) expect(readFileSync(file, 'utf8')).toBe('my notes')
  })

  it('is locked while it is written', () => {
    const file = join(temporaryFolder(), 'sent.txt')
    const unlock = lock(file)
    expect(() => lock(file)).toThrow(/Another npm run mail is at work/)
    unlock()
    writeFileSync(`${file}.lock`, '999999999')
    lock(file)()
    expect(existsSync(`${file}.lock`)).toBe(false)
  })
})

describe('what is asked', () => {
  const good = { digest: '2025-01-02', to: 'r.txt', smtp: 'smtp://localhost', from: 'a@b.org' }
  it.each([
    [{ digest: '' }, /--digest/],
    [{ to: '' }, /--to/],
    [{ smtp: '' }, /SHEAF_SMTP/],
    [{ from: 'nobody' }, /--from/],
    [{ from: undefined }, /--from/],
    [{ site: 'papers.example.org' }, /--site/],
    [{ unsubscribe: ['http://example.org'] }, /--unsubscribe/],
    [{ unsubscribe: ['https://example.org/\r\nBcc:x'] }, /--unsubscribe/],
    [{ unsubscribe: ['javascript:alert(1)'] }, /--unsubscribe/],
    [{ unsure: 'maybe' }, /--unsure/],
    [{ timeout: '0' }, /--timeout/],
  ])('%j is refused', (wrong, words) => {
    expect(() => asRequest({ ...good, ...wrong } as typeof good, {})).toThrow(words)
  })

  it('takes the server, and with it the sender, from the environment', () => {
    const { server, from } = asRequest(
      { digest: 'newest', to: 'r.txt' },
      { SHEAF_SMTP: 'smtps://me%40example.org:p@mail.example.org' },
    )
    expect([server?.login?.pass, from]).toEqual(['p', { name: '', address: 'me@example.org' }])
  })
})

it.each([
  ['tag:sheaf.example.org,2025:', 'digests.sheaf.example.org'],
  ['tag:me@Example.org,2025-01-01:x', 'digests.example.org'],
  ['tag:a>b,2025:', 'digests.localhost'],
])('a list is named by the permanent start of its archive’s ids: %s', (tag, id) => {
  expect(listIdOf(tag)).toBe(id)
})
