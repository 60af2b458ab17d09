import { parse, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { citationOf } from '../../../src/archive/cite/citation.ts'
import { coins } from '../../../src/archive/cite/coins.ts'
import { readPaper, readQuarantine, writePaper, writeQuarantine } from '../../../src/archive/content-files.ts'
import { citationMeta, scholarlyArticle } from '../../../src/archive/scholar.ts'
import { escapeHtml } from '../../../src/archive/text/html.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { excerpt } from '../../../src/search/excerpt.ts'
import { elementsOf } from '../../support/site-pages.ts'
import { texts } from './attacks.ts'
import { page, paperOf } from './bearing.ts'

const all = texts()

describe('a hostile text comes back from the content folder as it went in', () => {
  it('as a paper', () => {
    for (const text of all) {
      const paper = paperOf(text)
      const { title, authors, organisation, doi, code } = paper
      expect(readPaper('p', writePaper(paper)), JSON.stringify(text)).toMatchObject({
        value: { title, authors, organisation, doi, code },
      })
    }
  })

  it('as what could not be read', () => {
    const entries = all.map((text) => ({
      raw: 'a.json',
      line: 1,
      column: 1,
      code: 'x',
      reason: text.toWellFormed(),
      text: text.toWellFormed(),
    }))
    expect(readQuarantine('2025-08-14', writeQuarantine(entries))).toEqual({
      value: { digest: '2025-08-14', entries },
    })
  })
})

describe('in the head of a page', () => {
  it('a hostile text ends no script of JSON-LD, and is read from it as it is', () => {
    for (const text of all) {
      const json = scholarlyArticle(paperOf(text), page)
      const [script, ...others] = elementsOf(
        parseFragment(`<script type="application/ld+json">${json}</script>`),
      )
      expect(others, JSON.stringify(text)).toEqual([])
      const inside = script?.childNodes[0]
      const read = JSON.parse(inside && 'value' in inside ? inside.value : '') as {
        name: string
        author: { name: string }[]
      }
      expect([read.name, read.author[0]?.name]).toEqual([
        plain(paperOf(text).title),
        paperOf(text).authors[0],
      ])
    }
  })

  it('a hostile text is the content of its facts and no more', () => {
    for (const text of all) {
      const meta = new Map(citationMeta(paperOf(text), page).map(({ name, content }) => [name, content]))
      expect(meta.get('citation_author')).toBe(paperOf(text).authors[1])
      expect([...meta.keys()].filter((name) => !/^(?:citation_[a-z_]+|dc\.type)$/.test(name))).toEqual([])
    }
  })

  it('a hostile text is one value of a COinS', () => {
    for (const text of all) {
      const read = new URLSearchParams(coins(citationOf(paperOf(text), page)))
      expect([...new Set(read.keys())]).toEqual(
        ['ctx_ver', 'rft_val_fmt', 'rft.type', 'rft.title', 'rft.creator', 'rft_id', 'rft.identifier'].filter(
          (key) => read.has(key),
        ),
      )
      expect(read.getAll('rft.creator')).toEqual(paperOf(text).authors.map((name) => name.toWellFormed()))
    }
  })
})

describe('in the results of a search', () => {
  it('a hostile text is cut and marked, and nothing is added to it but dots', () => {
    const marks = {
      words: new Map([
        ['alert', 1],
        ['script', 2],
        ['a', 1],
      ]),
      sequences: [['alert', '1']],
    }
    for (const text of all) {
      const long = `${text} ${'word '.repeat(80)} alert(1) ${text}`
      const words = excerpt(long, marks).map((segment) => segment.text)
      expect(long).toContain(words.join('').replace(/^… /, '').replace(/ …$/, ''))
    }
  })
})

it('a page in which every one of them stands as an attribute and as text has no element of theirs', () => {
  for (const text of all) {
    const elements = elementsOf(parse(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`))
    expect(elements.map(({ tagName }) => tagName)).toEqual(['html', 'head', 'body', 'p'])
  }
})
