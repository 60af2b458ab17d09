import { describe, expect, it } from 'vitest'
import { mailHtml } from '../../../../src/archive/mail/html.ts'
import { mailText } from '../../../../src/archive/mail/text.ts'
import type { Paper } from '../../../../src/archive/paper.ts'
import { hasData } from '../../../support/data.ts'
import { hostileStrings } from '../../../support/hostile.ts'
import { flowed, mailFaults } from '../../../support/mail-faults.ts'
import { mailSite, toyMail } from '../../../support/mails.ts'
import { toyPaper, toyTopic } from '../../../support/toy.ts'

const isOwn = (url: string) => url.startsWith(`${mailSite}/`)
const many = (count: number, more: Partial<Paper>) =>
  Array.from({ length: count }, (_, at) => toyPaper(`${at + 1}-${'i'.repeat(70)}`, more))
const sentence = 'This sentence is neither short nor long, and stands here many times. '

describe('the HTML of a mail', () => {
  it('is well-formed, made of tables and inline styles, and leads to the site alone', () => {
    const html = mailHtml(toyMail(many(3, { authors: ['A & B'] }), { note: 'See <this>.' }))
    expect(mailFaults(html, isOwn)).toEqual([])
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('prefers-color-scheme:dark')
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  it('has a way to read on, where the abstract goes on', () => {
    const papers = [toyPaper('long', { abstract: sentence.repeat(20).trim() }), toyPaper('short')]
    const html = mailHtml(toyMail(papers))
    const on = [...html.matchAll(/<a class="go" href="([^"]+)"[^>]*>Read\u00a0on</g)].map(([, url]) => url)
    expect(on).toEqual([`${mailSite}/papers/long/`])
  })

  it('says how to stop it, where it is sent to somebody', () => {
    const stop = ['https://lists.example.org/stop?a=b&c=d', 'mailto:stop@example.org']
    const html = mailHtml(toyMail([toyPaper('a')], { reader: { stop } }))
    expect(mailFaults(html, (url) => isOwn(url) || stop.includes(url))).toEqual([])
    expect(stop.every((url) => html.includes(`href="${url.replace('&', '&amp;')}"`))).toBe(true)
  })

  it.each<[string, Paper[], Parameters<typeof toyMail>[1]]>([
    ['72 papers', many(72, { abstract: sentence.repeat(30).trim(), title: sentence.trim() }), {}],
    ['2,000 papers', many(2000, { abstract: sentence.repeat(9).trim() }), {}],
    ['an abstract of 50,000 characters', [toyPaper('a', { abstract: 'word '.repeat(10_000).trim() })], {}],
    ['an abstract without a space', many(72, { abstract: '<'.repeat(50_000) }), {}],
    ['titles of 1,000 signs', many(72, { title: '&'.repeat(1000) }), {}],
    ['5,000 authors', many(72, { authors: Array.from({ length: 5000 }, () => "O'".repeat(100)) }), {}],
    ['a note of 50,000 characters', many(1, {}), { note: `${'&'.repeat(50_000)}\n\n`.repeat(3) }],
    ['a title of the archive of 50,000 characters', many(1, {}), { settings: { title: '"'.repeat(50_000) } }],
    [
      'long labels of topics',
      many(72, { topics: { pin: ['t', 'u'] } }),
      { topics: ['t', 'u'].map((id) => ({ ...toyTopic(id), label: '&'.repeat(9000) })) },
    ],
  ])('stays under 100 KB with %s, as does the text', (_, papers, around) => {
    const mail = toyMail(papers, around)
    expect(mailFaults(mailHtml(mail), isOwn)).toEqual([])
    expect(Buffer.byteLength(mailText(mail))).toBeLessThan(100_000)
    expect(flowed(mailText(mail)).faults).toEqual([])
  })

  it('leaves no paper out without a word', () => {
    const html = mailHtml(toyMail(many(2000, {})))
    const shown = html.split('<h2').length - 1
    expect(shown).toBeGreaterThan(100)
    expect(html).toContain(`>${(2000 - shown).toLocaleString('en')} more papers on the site<`)
  })
})

describe.skipIf(!hasData)('hostile strings', () => {
  it('stay text in a mail, whatever field they stand in', () => {
    const strings = hostileStrings().map((text) => ({
      text,
      line: text.replace(/[\p{Cc}\s]+/gu, ' ').trim() || 'x',
    }))
    for (let at = 0; at < strings.length; at += 15) {
      const some = strings.slice(at, at + 15)
      const { text, line } = some[0]!
      const papers = some.map((own, place) =>
        toyPaper(`p${place}`, {
          title: own.line,
          abstract: own.text,
          authors: [own.line],
          topics: { pin: [`t${place}`] },
        }),
      )
      const topics = some.map((own, place) => ({ ...toyTopic(`t${place}`), label: own.line }))
      const mail = toyMail(papers, { topics, note: text, settings: { title: line, curators: [line] } })
      expect(mailFaults(mailHtml(mail), isOwn)).toEqual([])
      expect(flowed(mailText(mail)).faults).toEqual([])
      expect(mail.subject).not.toMatch(/\p{Cc}/u)
    }
  })
})
