import { parseFragment } from 'parse5'
import { describe, expect, it, test } from 'vitest'
import { readPaper, readSettings } from '../../../src/archive/content-files.ts'
import { writeFrontmatter } from '../../../src/archive/frontmatter.ts'
import { doiPage, paperLinks, searchLinks } from '../../../src/archive/links.ts'
import { blockHtml, inlineHtml } from '../../../src/archive/text/html.ts'
import { attributeOf, elementsOf } from '../../support/site-pages.ts'
import { toyPaper } from '../../support/toy.ts'
import { badAddresses, texts } from './attacks.ts'

const good = [
  'https://example.org/',
  'http://example.org/a_(b)?c=d&e=%20f#g',
  'https://example.org:8080/ä',
  'HTTPS://EXAMPLE.ORG/x@y',
]
const file = (fields: object) => `${writeFrontmatter({ title: 'T', ...fields })}\nA.\n`

/** What is wrong with a link: one that leads elsewhere than to the web, names a user, or says to the other side where it stood. */
function faults(html: string): string[] {
  const links = elementsOf(parseFragment(html)).filter(({ tagName }) => tagName === 'a')
  return links.flatMap((link) => {
    const href = attributeOf(link, 'href') ?? ''
    const url = URL.parse(href)
    const isSound =
      url &&
      /^https?:$/.test(url.protocol) &&
      !url.username &&
      !url.password &&
      /^https?:\/\/[^/]/i.test(href)
    const names = link.attrs.map(({ name }) => name).sort()
    const rel = attributeOf(link, 'rel')
    return isSound && names.join() === 'href,rel' && rel === 'noopener noreferrer'
      ? []
      : [`${href} ${names} ${rel}`]
  })
}

describe('an address in a content file', () => {
  test.each(good)('may be %j', (url) => {
    expect(readPaper('p', file({ code: url, project: url }))).toMatchObject({
      value: { code: url, project: url },
    })
  })

  test.each(badAddresses)('may not be %j', (url) => {
    for (const fields of [{ code: url }, { project: url }])
      expect(readPaper('p', file(fields))).toHaveProperty('messages')
    const settings = `title: "T"\ndescription: "D"\ntag: "tag:example.org,2025:"\nsite: ${JSON.stringify(url)}\n`
    expect(readSettings(settings)).toHaveProperty('messages')
    const links = settings.replace(/site:.*/, `links:\n  - label: "L"\n    url: ${JSON.stringify(url)}`)
    expect(readSettings(links)).toHaveProperty('messages')
  })
})

describe('a link of a page', () => {
  const ways: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => `see ${text}, and more`,
    (text) => `\\url{${text}}`,
    (text) => `\\href{${text}}{label}`,
    (text) => `\\href{https://example.org/}{${text}}`,
    (text) => `$\\href{${text}}{x}$`,
    (text) => `$\\url{${text}}$`,
    (text) => `[label](${text})`,
    (text) => `<${text}>`,
    (text) => `\`${text}\``,
    (text) => `{\\bf ${text}}`,
    (text) => `www.example.org/${text}`,
    (text) => `https://${text}`,
    (text) => `https://example.org/${text}`,
  ]

  it('leads to the web and names no user, whatever the text is', () => {
    for (const text of [...badAddresses, ...texts()])
      for (const way of ways) expect(faults(blockHtml(way(text))), JSON.stringify(way(text))).toEqual([])
  })

  it('is not there in a line that is a link itself', () => {
    for (const text of [...good, ...badAddresses, ...texts()])
      for (const way of ways) expect(inlineHtml(way(text), { link: false })).not.toMatch(/<a\b/)
  })

  test.each(good)('to %j is there', (url) => {
    expect(blockHtml(`See ${url} there.`)).toContain('<a href="')
  })
})

describe('an id as a link', () => {
  it('leads to where ids are resolved, whatever a title or a DOI is', () => {
    for (const text of texts()) {
      for (const { url } of searchLinks(text.slice(0, 2000)))
        expect(new URL(url).host).toMatch(/^(?:arxiv\.org|www\.semanticscholar\.org|scholar\.google\.com)$/)
      const doi = `10.1000/${text.replace(/[\s\p{C}]/gu, '')}x`
      const url = doiPage(doi)
      expect(new URL(url).host).toBe('doi.org')
      expect(url).not.toMatch(/["<>\s?#]/)
      const read = readPaper('p', file({ doi }))
      if ('value' in read)
        expect(paperLinks(read.value).map((link) => new URL(link.url).host)).toEqual(['doi.org'])
    }
  })

  it('is built from the recorded id alone', () => {
    const links = paperLinks(toyPaper('p', { arxivId: '2508.00001', doi: '10.1000/../../x?y#z"<>' }))
    expect(links.map(({ url }) => url)).toEqual([
      'https://arxiv.org/abs/2508.00001',
      'https://arxiv.org/pdf/2508.00001',
      'https://doi.org/10.1000/../../x%3Fy%23z%22%3C%3E',
    ])
  })
})
