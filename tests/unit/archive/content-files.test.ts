import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  readDigest,
  readPaper,
  readQuarantine,
  readSettings,
  readTopic,
  writeDigest,
  writePaper,
  writeQuarantine,
} from '../../../src/archive/content-files.ts'
import { clean, cleanLine } from '../../../src/archive/text/clean.ts'

const paper = {
  id: 'a',
  title: 'On "A": B',
  abstract: 'One.\n\nTwo * 3.',
  authors: ['C'],
  arxivId: '2301.10000',
  doi: '10.1000/182',
  published: '2023-01-24',
  code: 'https://github.com/a/b',
  project: 'https://a.example/',
  organisation: 'D',
}
const digest = {
  id: '2025-08-14',
  date: '2025-08-14',
  sources: [{ raw: '2025-08-14.json', format: 'hf-api' }],
  papers: [{ id: 'a', upvotes: 3 }, { id: 'b' }],
  note: 'A *note*.',
}
const entry = {
  raw: '2025-08-14.txt',
  line: 3,
  column: 1,
  code: 'title-missing',
  reason: 'R.',
  text: 'a\nb "c" \u0085\u2028',
}

it('writes a paper with every string in quotes', () => {
  expect(writePaper(paper)).toBe(`---
title: "On \\"A\\": B"
authors:
  - "C"
arxivId: "2301.10000"
doi: "10.1000/182"
published: "2023-01-24"
code: "https://github.com/a/b"
project: "https://a.example/"
organisation: "D"
---

One.

Two * 3.
`)
})

it('writes a digest with its papers in order', () => {
  expect(writeDigest(digest)).toBe(`---
date: "2025-08-14"
sources:
  - raw: "2025-08-14.json"
    format: "hf-api"
papers:
  - id: "a"
    upvotes: 3
  - id: "b"
---

A *note*.
`)
})

describe('what is written is read back', () => {
  it('for a paper', () => expect(readPaper('a', writePaper(paper))).toEqual({ value: paper }))
  it('for a digest', () => expect(readDigest(digest.id, writeDigest(digest))).toEqual({ value: digest }))
  it('for a quarantine', () => {
    expect(readQuarantine('x', writeQuarantine([entry, entry]))).toEqual({
      value: { digest: 'x', entries: [entry, entry] },
    })
  })

  const text = fc.string({ unit: 'binary' })
  const visible = /\p{L}/u

  it('for any clean title, names and abstract', () => {
    fc.assert(
      fc.property(text, text, fc.array(text), (title, abstract, names) => {
        const authors = names.map((name) => cleanLine(name).text).filter((name) => visible.test(name))
        const paper = {
          id: 'a',
          title: cleanLine(`A${title}`).text,
          abstract: clean(`A${abstract}`).text,
          authors,
        }
        expect(readPaper('a', writePaper(paper))).toEqual({ value: paper })
      }),
    )
  })

  it('for any text in quarantine', () => {
    fc.assert(
      fc.property(text, text, (raw, reason) => {
        const any = { ...entry, text: raw.toWellFormed(), reason: reason.toWellFormed() }
        expect(readQuarantine('x', writeQuarantine([any]))).toEqual({
          value: { digest: 'x', entries: [any] },
        })
      }),
    )
  })
})

it('reads a topic with its phrases, those of titles apart', () => {
  const text = '---\nlabel: "Agents"\nhue: 60\nphrases:\n  agent: 2\ntitle:\n  agents: 1\n---\n\nWhat acts.'
  expect(readTopic('agents', text)).toMatchObject({
    value: {
      id: 'agents',
      phrases: [
        { phrase: 'agent', weight: 2, titleOnly: false },
        { phrase: 'agents', weight: 1, titleOnly: true },
      ],
      description: 'What acts.',
    },
  })
})

it("reads a topic's words by their weight", () => {
  const text =
    '---\nlabel: "Agents"\nhue: 60\nwords:\n  0.6: "browser, web page"\n  0.4: >-\n    click,\n    GUI|screen,\n  -1: "cell"\n---\n\nWhat acts.'
  const read = readTopic('agents', text)
  expect('value' in read && read.value.phrases.map(({ phrase, weight }) => [phrase, weight])).toEqual([
    ['browser', 0.6],
    ['web page', 0.6],
    ['click', 0.4],
    ['GUI|screen', 0.4],
    ['cell', -1],
  ])
})

it('reads settings', () => {
  const text = 'title: "T"\ndescription: "D"\ntag: "tag:example.org,2025:"\n'
  expect(readSettings(text)).toEqual({
    value: {
      title: 'T',
      description: 'D',
      tag: 'tag:example.org,2025:',
      language: 'en',
      curators: [],
      links: [],
    },
  })
})

test.each([
  [
    'a field that does not fit',
    () => readPaper('a', '---\ntitle: "A"\ndoi: "x"\n---\n'),
    'papers/a.md:3:1 field-invalid',
  ],
  [
    'a field that is missing',
    () => readPaper('a', '---\nauthors:\n  - "A"\n---\n'),
    'papers/a.md:1:1 field-invalid',
  ],
  ['no frontmatter', () => readDigest('d', 'x'), 'digests/d.md:1:1 frontmatter-invalid'],
  ['broken YAML', () => readTopic('t', '---\na: b: c\n---\n'), 'topics/t.md:2:4 frontmatter-invalid'],
  [
    'broken YAML without frontmatter',
    () => readSettings('title: "A"\na: b: c\n'),
    'archive.yaml:2:4 frontmatter-invalid',
  ],
  [
    'words without a weight',
    () => readTopic('t', '---\nlabel: "T"\nhue: 0\nwords:\n  much: "a"\n---\nIt.'),
    'topics/t.md:4:1 field-invalid',
  ],
  [
    'a setting that does not fit',
    () => readSettings('description: "D"\ntag: "x"\ntitle: "T"\n'),
    'archive.yaml:2:1 field-invalid',
  ],
  ['a quarantine that is no list', () => readQuarantine('q', 'a: 1'), 'quarantine/q.yaml:1:1 field-invalid'],
])('says the place of %s', (_, read, place) => {
  const result = read()
  const messages = 'messages' in result ? result.messages : []
  expect(messages.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([place])
})
