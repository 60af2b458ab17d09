import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../../src/archive/archive.ts'
import { bibtex } from '../../../src/archive/cite/bibtex.ts'
import { citationOf } from '../../../src/archive/cite/citation.ts'
import { citationFormats } from '../../../src/archive/cite/formats.ts'
import { digestRecord } from '../../../src/archive/data/digest-record.ts'
import { llmsText } from '../../../src/archive/data/llms.ts'
import { paperRecord } from '../../../src/archive/data/paper-record.ts'
import { topicRecord } from '../../../src/archive/data/topic-record.ts'
import { feedsOpml } from '../../../src/archive/feeds/opml.ts'
import { mailHtml } from '../../../src/archive/mail/html.ts'
import { mailText } from '../../../src/archive/mail/text.ts'
import { openSearchDescription } from '../../../src/archive/opensearch.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { readByCitationJs, unmarked } from '../../support/citation-readers.ts'
import { mailFaults } from '../../support/mail-faults.ts'
import { mailSite, toyMail } from '../../support/mails.ts'
import { xmlTexts } from '../../support/xml.ts'
import { texts } from './attacks.ts'
import { absolute, archiveOf, page, paperOf } from './bearing.ts'

const all = texts()
/** Batches of texts; the places that take an archive are asked once for each. */
const batches = Array.from({ length: Math.ceil(all.length / 200) }, (_, at) =>
  all.slice(at * 200, at * 200 + 200),
)

describe('in a citation', () => {
  const made = new Map(
    citationFormats.map(({ ending, cite }) => [
      ending,
      all.map((text) => cite(citationOf(paperOf(text), page))),
    ]),
  )

  it('in BibTeX, a hostile text ends no field and no entry', () => {
    for (const entry of made.get('bib') ?? []) {
      let depth = 0
      const depths = [...entry.replace(/\\[\\]/g, '')].map(
        (sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0),
      )
      expect(Math.min(...depths.slice(entry.indexOf('{'), -2)), entry).toBeGreaterThan(0)
      expect(depth).toBe(0)
    }
  })

  it('in BibTeX, a hostile title is read as it is', () => {
    const simple = all
      .map((text) => paperOf(text))
      .filter(({ title }) => !/[\\${}^~`]|''|--|:\/\/|www/.test(title))
    const titles = simple.map(({ title }) => unmarked(plain(title)).trim())
    const file = simple.map((paper, at) => bibtex(citationOf({ ...paper, id: `p${at}` }, page))).join('\n')
    expect(readByCitationJs(file).map(({ title }) => title.trim())).toEqual(titles)
  })

  it('in RIS, a hostile title is read as it is', () => {
    const titles = (made.get('ris') ?? []).map((record) => /^TI {2}- (.*)\r$/m.exec(record)?.[1] ?? '')
    expect(titles).toEqual(all.map((text) => plain(paperOf(text).title).replace(/\s+/g, ' ').trim()))
  })

  it('in RIS, a hostile text makes no line of its own', () => {
    for (const record of made.get('ris') ?? [])
      expect(record.replace(/^(?:TY|ID|TI|AU|DO|UR) {2}- [^\r\n]*\r\n/gm, '')).toBe('ER  - \r\n')
  })

  it('in CSL-JSON, a hostile text is read as it is', () => {
    const items = (made.get('csl.json') ?? []).map((json) => JSON.parse(json) as { title: string })
    expect(items.map(({ title }) => title)).toEqual(all.map((text) => plain(paperOf(text).title)))
    expect(readByCitationJs(`[${(made.get('csl.json') ?? []).slice(0, 50).join()}]`)).toHaveLength(50)
  })

  it('in text and Markdown, a hostile text is one line', () => {
    for (const ending of ['txt', 'md'] as const)
      for (const line of made.get(ending) ?? []) expect(line).toMatch(/^[^\n\r\u2028\u2029]+\n$/)
  })
})

describe('in the files of an archive', () => {
  describe.each(batches.map((batch, at) => [at, batch] as const))('batch %i', (_, batch) => {
    let archive: Archive
    beforeAll(() => {
      archive = archiveOf(batch)
    })

    it('a hostile text keeps OPML and OpenSearch well-formed, with the same elements', () => {
      expect([...xmlTexts(feedsOpml(archive, absolute)).keys()].sort()).toEqual([
        'body',
        'head',
        'opml',
        'outline',
        'title',
      ])
      const search = openSearchDescription(archive.settings, { search: page, icon: page, self: page })
      expect([...xmlTexts(search).keys()].sort()).toEqual([
        'Description',
        'Image',
        'InputEncoding',
        'Language',
        'OpenSearchDescription',
        'ShortName',
        'Url',
      ])
    })

    it('a hostile text is a string of the data, in a line', () => {
      const source = { frontmatter: {}, body: '' }
      const records = [
        ...archive.entries.map((entry) => paperRecord(entry, page, source)),
        ...archive.digests.map((digest) => digestRecord(digest, archive.entry, page, source)),
        ...archive.topics.map((topic) => topicRecord(topic, 1, page, source)),
      ]
      for (const record of records) {
        const line = JSON.stringify(record)
        expect(line).not.toMatch(/[\n\r]/)
        expect(JSON.parse(line)).toEqual(record)
      }
      expect(records.slice(0, -2).map((record) => 'authors' in record && record.authors)).toEqual(
        archive.entries.map(({ paper }) => paper.authors),
      )
      const links = records.flatMap((record) => ('links' in record ? record.links : []))
      expect([...new Set(links.map(({ url }) => new URL(url).host))].sort()).toEqual([
        'doi.org',
        'example.org',
      ])
    })

    it('a hostile title makes no line of llms.txt but its own', () => {
      const lines = (text: string) => text.split('\n').length
      expect(lines(llmsText(archive, absolute))).toBe(
        lines(llmsText(archiveOf(batch.map(() => 'x')), absolute)),
      )
    })

    it('a hostile text is text in a mail', () => {
      const papers = archive.entries.slice(0, 60).map(({ paper }) => paper)
      const mail = toyMail(papers, {
        settings: archive.settings,
        topics: archive.topics,
        note: batch[0] ?? '',
      })
      expect(mailFaults(mailHtml(mail), (url) => url.startsWith(mailSite))).toEqual([])
      expect(mailText(mail)).not.toMatch(/[^\P{Cc}\n]/u)
      expect(mail.subject).not.toMatch(/\p{Cc}/u)
    })
  })
})
