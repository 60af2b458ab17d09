import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { asName } from '../../../scripts/mail/address.ts'
import { letterOf, type MailingList } from '../../../scripts/mail/letter.ts'
import { hasData } from '../../support/data.ts'
import { hostileStrings } from '../../support/hostile.ts'
import { mailDesk } from '../../support/mail-command.ts'
import { mailFaults } from '../../support/mail-faults.ts'
import { toyMail } from '../../support/mails.ts'
import { refusal, startSmtp } from '../../support/smtp.ts'
import { toyPaper } from '../../support/toy.ts'

const list: MailingList = {
  from: { name: 'Sheaf', address: 'digests@example.org' },
  id: 'digests.example.org',
  archive: 'https://papers.example.org/digests/',
  unsubscribe: ['mailto:digests@example.org'],
}
const place = { date: '2025-01-02', mark: 'm'.repeat(22) }
const ada = { name: 'Ada', address: 'ada@example.org' }
/** The names of the headers of a message with nothing hostile in it. */
const names = async () => headersOf((await letterOf(toyMail([toyPaper('p')]), ada, list, place)).raw)
const headersOf = async (raw: Buffer) => (await PostalMime.parse(raw)).headers.map(({ key }) => key)

const crafted = [
  'A\r\nBcc: eve@example.org\r\n\r\nbody',
  'A\nBcc: eve@example.org',
  '=?utf-8?q?A=0D=0ABcc:_eve@example.org?=',
  '"<eve@example.org>, eve@example.org',
  '\u2028Bcc: eve@example.org\u0085X: y',
  '\r\n.\r\nMAIL FROM:<eve@example.org>\r\n',
  'x'.repeat(50_000),
  '\ud800 alone',
]

describe('hostile texts', () => {
  it('make no header and no recipient, as titles and as names', async () => {
    const plain = await names()
    const texts = [...crafted, ...(hasData ? hostileStrings().filter((_, at) => at % 15 === 0) : [])]
    for (const text of texts) {
      const mail = toyMail([toyPaper('p', { title: text, abstract: text })], { settings: { title: text } })
      const to = { ...ada, name: asName(text) }
      const { raw } = await letterOf(mail, to, list, place)
      const read = await PostalMime.parse(raw)
      expect(read.headers.map(({ key }) => key)).toEqual(plain)
      expect(read.to?.map(({ address }) => address)).toEqual([ada.address])
      expect(read.subject).toBe(mail.subject.replace(/\s+/g, ' ').trim())
      const lines = raw.toString('latin1').split(/\r?\n/)
      expect(lines.filter((line) => line.length > 998 || line.includes('\r'))).toEqual([])
    }
  })

  it('arrive as text', async () => {
    const title = '<img src=x onerror=alert(1)> & "quotes" \\u0000 $x^2$'
    const [smtp, desk] = [await startSmtp(), mailDesk(title)]
    desk.recipients(['"; DROP TABLE <ada@example.org>', "Robert'); <bob@example.org>"])
    expect(await desk.run(smtp.url)).toMatchObject({ code: 0, err: '' })
    const [mail, bob] = await smtp.mails()
    expect(mail?.subject).toContain('<img src=x onerror=alert(1)> & "quotes"')
    expect(mailFaults(mail?.html ?? '', (url) => /^(?:https:\/\/papers|mailto:digests@)/.test(url))).toEqual(
      [],
    )
    expect(bob?.to?.[0]).toEqual({ name: "Robert');", address: 'bob@example.org' })
  })
})

it('a digest of 72 long papers arrives with less than 100 KB of HTML', async () => {
  const abstract = 'This sentence is neither short nor long, and stands here many times. '.repeat(700).trim()
  const papers = Array.from({ length: 72 }, (_, at) =>
    toyPaper(`p${at}`, { abstract, title: abstract.slice(0, 900) }),
  )
  const { raw } = await letterOf(toyMail(papers), ada, list, place)
  const { html = '', text = '' } = await PostalMime.parse(raw)
  expect([Buffer.byteLength(html) < 100_000, Buffer.byteLength(text) < 100_000]).toEqual([true, true])
})

it('an answer of the server that names readers is told without them', async () => {
  const [smtp, desk] = [
    await startSmtp({ rcpt: (to) => refusal(550, `<${to}> is unknown, ask postmaster@example.org`) }),
    mailDesk(),
  ]
  desk.recipients(['ada@example.org', 'Bob <bob@example.org>'])
  const { code, out, err } = await desk.run(smtp.url)
  expect([code, out]).toEqual([2, '2025-01-02: 0 sent, 2 refused\n'])
  expect(err.replaceAll(desk.folder, '').split('\n').slice(0, 2)).toEqual([
    '/readers.txt:1: refused: 550 <ADDRESS> is unknown, ask ADDRESS',
    '/readers.txt:2: refused: 550 <ADDRESS> is unknown, ask ADDRESS',
  ])
})

it.each([
  ['a line that names nobody', ['nobody at all'], [], /readers\.txt:1:1: There is no mail address/],
  ['a file without a name', ['# nobody'], [], /readers\.txt:1:1: The file names nobody/],
  [
    'a date without a digest',
    ['ada@example.org'],
    ['--digest', '2025-01-03'],
    /There is no digest of 2025-01-03; the newest is of 2025-01-02/,
  ],
  [
    'a server that is none',
    ['ada@example.org'],
    ['--smtp', 'ftp://u:secret@example.org'],
    /The address of the server must be such as/,
  ],
  [
    'a word too many',
    ['ada@example.org'],
    ['smtp://u:secret@example.org'],
    /There are words that belong to no option/,
  ],
])('%s is said, and nothing is sent', async (_, lines, more, words) => {
  const [smtp, desk] = [await startSmtp(), mailDesk()]
  desk.recipients(lines)
  const { code, err } = await desk.run(smtp.url, more)
  expect([code, smtp.connections()]).toEqual([1, 0])
  expect(err).toMatch(words)
  expect(err).not.toContain('secret')
})
