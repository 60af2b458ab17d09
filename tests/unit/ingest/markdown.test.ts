import { describe, expect, test } from 'vitest'
import { markdown } from '../../../scripts/ingest/formats/markdown.ts'
import { outcome, readingCases } from '../../support/readings.ts'
import { abstract, digest, entry, only } from './markdown-digest.ts'

test.each(readingCases('markdown'))('$name', ({ text, expected }) => {
  expect(outcome(markdown, text)).toEqual(expected)
})

describe('authors', () => {
  test.each([
    ['Authors: Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Author: Ada Lovelace', ['Ada Lovelace']],
    ['**Authors**: Ada Lovelace and Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['*Authors: Ada Lovelace; Charles Babbage*', ['Ada Lovelace', 'Charles Babbage']],
    ['**By:** OpenAI', ['OpenAI']],
    ['by Ada Lovelace', ['Ada Lovelace']],
    ['*by Ada Lovelace & Charles Babbage*', ['Ada Lovelace', 'Charles Babbage']],
    ['*Ada Lovelace*', ['Ada Lovelace']],
    [
      '_Ada Lovelace, Charles Babbage, and Grace Hopper_',
      ['Ada Lovelace', 'Charles Babbage', 'Grace Hopper'],
    ],
    ['Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    [
      'Authors: [Ada Lovelace](https://example.org), **Charles Babbage**',
      ['Ada Lovelace', 'Charles Babbage'],
    ],
    ['### Authors\n\nAda Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['**Authors**\n\nAda Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
  ])('%j', (line, authors) => {
    expect(only(digest(entry('Title', `${line}\n\n${abstract}`)))).toMatchObject({ authors, abstract })
  })

  test.each([
    'Ada Lovelace',
    'OpenAI',
    '*Spotlight*',
    '*To appear in 2026*',
    'Computer Vision',
    'Robots, Kites',
    'A heading of sorts',
  ])('%j above the abstract is not known to be authors, so nothing is guessed', (line) => {
    const { listings, quarantined } = markdown.read(digest(entry('Title', `${line}\n\n${abstract}`)))
    expect(listings).toEqual([])
    expect(quarantined.map(({ code }) => code)).toEqual(['order-unclear'])
  })
})

describe('every reason is a sentence that says what is wrong', () => {
  test.each([
    [digest(entry('Title', '')), 'The paper has no abstract.'],
    [
      digest(entry('Title', 'Ada Lovelace')),
      'The paper cannot be told apart: “Ada Lovelace” may be its authors, a remark or its abstract.',
    ],
    [
      digest(entry('Title', `${abstract}\n\n### Odd\n\nText.`)),
      'The paper cannot be told apart: the heading “Odd” stands in its text.',
    ],
    [
      digest(entry('Title', `arXiv: 2508.00002\n\n${abstract}`)),
      'The paper has two ids: 2508.00002 and 2508.00001.',
    ],
    [`## Title\n\n${abstract}`, 'Nothing says that this is a paper'],
    [digest(`## [](https://arxiv.org/abs/2508.00001)\n\n${abstract}\n`), 'The paper has no title.'],
  ])('%j', (text, reason) => {
    expect(markdown.read(text).quarantined[0]?.reason).toContain(reason)
  })
})
