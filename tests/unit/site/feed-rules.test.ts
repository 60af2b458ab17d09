import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../src/archive/archive.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { faultsOf, feedTexts } from '../../support/feeds.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'

const papers = ['a', 'b'].map((id) =>
  toyPaper(id, {
    authors: ['Ada Lovelace'],
    topics: { pin: ['code'] },
    updated: '2026-01-01',
    abstract: 'So $x^2$.',
  }),
)
const digests = [toyDigest('2025-08-14', ['a', 'b'])]
const texts = await feedTexts(
  makeArchive({ settings: noSettings, papers, digests, topics: [toyTopic('code')], quarantine: [] }),
)

/** The names of the rules that a feed breaks when its text is changed, which it does not break as it is. */
function broken(path: string, from: string | RegExp, to: string): string[] {
  const text = texts.get(path) ?? ''
  const before = faults(path, text)
  const changed = text.replace(from, to)
  expect(changed, 'the change changes nothing').not.toBe(text)
  const added = faults(path, changed).filter((fault) => !before.includes(fault))
  return added.map((fault) => fault.split(': ')[1]!)
}

function faults(path: string, text: string): string[] {
  const { errors, warnings } = faultsOf(new Map([[path, text]]))
  return [...errors, ...warnings]
}

describe('the rules of these tests find', () => {
  it.each([
    ['another version', 'version="2.0"', 'version="3.0"', 'InvalidRSSVersion'],
    ['a missing description', /<description>[^<]*<\/description>/, '', 'MissingElement'],
    ['an unknown element', '<item>', '<item><isbn>1</isbn>', 'UndefinedElement'],
    ['a second title', '<item>', '<item><title>A</title>', 'DuplicateElement'],
    ['facts behind items', /(<language>.*<\/language>)(.*<\/item>)/s, '$2$1', 'MisplacedItem'],
    ['an item without a guid', /<guid.*?<\/guid>/, '', 'MissingGuid'],
    ['a guid twice', 'papers/b</guid>', 'papers/a</guid>', 'DuplicateValue'],
    ['a guid that would be a link', ' isPermaLink="false"', '', 'InvalidPermalink'],
    ['a bad tag', 'tag:example.org,2025:', 'tag:example.org:', 'InvalidTAG'],
    ['a relative link', '<link>https://papers.example.org', '<link>', 'InvalidFullLink'],
    ['the wrong day of the week', '<pubDate>Thu', '<pubDate>Fri', 'InvalidRFC2822Date'],
    ['a day that is none', '2026-01-01T', '2026-02-30T', 'InvalidRFC3339Date'],
    ['no address of its own', 'rel="self"', 'rel="alternate"', 'MissingAtomSelfLink'],
    ['a relation that is unknown', 'rel="self"', 'rel="me"', 'UnregisteredAtomLinkRel'],
    [
      'content before the description',
      /(<description>[^<]*<\/description>)(<pubDate>.*?<\/content:encoded>)/,
      '$2$1',
      'NeedDescriptionBeforeContent',
    ],
    ['HTML in a title', '<title>On a', '<title>&lt;b&gt;On&lt;/b&gt; a', 'ContainsHTML'],
    ['HTML that must be mended', '<description>So', '<description>So &lt;think&gt;', 'NotHtml'],
    ['a script', '&lt;p&gt;So', '&lt;script&gt;1&lt;/script&gt;&lt;p&gt;So', 'NotHtml'],
    ['a control character', '<description>So', '<description>So\u0085', 'BadCharacters'],
    [
      'a prefix of its own',
      'xmlns:dc=',
      'xmlns:cd="http://purl.org/dc/elements/1.1/" xmlns:dc=',
      'NonstdPrefix',
    ],
  ])('in RSS %s', (_, from, to, rule) => {
    expect(broken('/rss.xml', from, to)).toContain(rule)
  })

  it.each([
    ['an unknown element', '<entry>', '<entry><isbn/>', 'UndefinedElement'],
    ['an entry without an id', /(<entry>.*?)<id>.*?<\/id>/, '$1', 'MissingElement'],
    ['nobody who wrote it', /<author>.*?<\/author>/g, '', 'MissingElement author'],
    ['a second summary', /<summary>/, '<summary>So</summary><summary>', 'DuplicateElement'],
    ['facts behind entries', '</feed>', '<author><name>A</name></author></feed>', 'MisplacedMetadata'],
    ['a link twice', /(<link rel="self".*?\/>)/, '$1$1', 'DuplicateAtomLink'],
    ['no address of its own', 'rel="self"', 'rel="related"', 'MissingSelf'],
    ['a relative link', 'href="https://papers.example.org', 'href="', 'InvalidLink'],
    ['a bad tag', '<id>tag:example.org,2025:', '<id>tag:', 'InvalidTAG'],
    ['an id twice', 'papers/b</id>', 'papers/a</id>', 'DuplicateEntries'],
    ['a date without a time', '2025-08-14T00:00:00Z', '2025-08-14', 'InvalidRFC3339Date'],
    ['a category without a term', 'term="code"', '', 'MissingAttribute'],
    ['HTML in a title', '<title>On a', '<title>&lt;/b&gt;', 'ContainsHTML'],
    ['content without a div', / xmlns="http:\/\/www.w3.org\/1999\/xhtml"><p>So/, '><p>So', 'MissingXhtmlDiv'],
    ['a script', '<p>So', '<script>1</script><p>So', 'NotHtml'],
    ['mathematics with what it should not have', '<mi>', '<mi style="color: red">', 'NotHtml'],
    ['no language', 'xml:lang="en"', '', 'InvalidLanguage'],
  ])('in Atom %s', (_, from, to, rule) => {
    expect(broken('/atom.xml', from, to)).toContain(rule)
  })

  it.each([
    ['another version', 'version/1.1', 'version/2', 'version'],
    ['a relative address', '"url":"https://papers.example.org', '"url":"', 'address'],
    ['an id twice', 'papers/b"', 'papers/a"', 'id'],
    [
      'an item without content',
      /"content_html":"(?:[^"\\]|\\.)*","content_text":"(?:[^"\\]|\\.)*",/,
      '',
      'content',
    ],
    ['a date without a time', 'T00:00:00Z', '', 'date'],
    ['an author without a name', '"name":"Ada Lovelace"', '"name":""', 'authors'],
    [
      'a page that leads to itself',
      '"language"',
      '"next_url":"https://papers.example.org/archive/feed.json","language"',
      'next_url',
    ],
    ['a script', '<p>So', '<script>1</script><p>So', 'html'],
  ])('in JSON %s', (_, from, to, rule) => {
    expect(broken('/feed.json', from, to)).toContain(rule)
  })

  it('what is not XML at all', () => {
    expect(() => broken('/atom.xml', '<entry>', '<entry>&nbsp;')).toThrow()
    expect(() => broken('/rss.xml', '<item>', '<item>\u0000')).toThrow()
  })
})
