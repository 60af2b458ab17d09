import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import {
  fieldLines,
  isBad,
  readFrontmatter,
  readYaml,
  splitFrontmatter,
  writeFrontmatter,
} from '../../../src/archive/frontmatter.ts'
import { readPlainLines } from '../../../src/archive/plain-lines.ts'

const dataOf = (text: string) => {
  const parts = readFrontmatter(text)
  return isBad(parts) ? parts : parts.data
}

describe('readFrontmatter', () => {
  test.each([
    ['what ingest writes', '---\ntitle: "A"\n---\n\nBody\n', { title: 'A' }, 'Body'],
    ['plain YAML', '---\ntitle: A # note\nn: [1, 2]\n---\nBody', { title: 'A', n: [1, 2] }, 'Body'],
    ['Windows line ends', '---\r\ntitle: A\r\n---\r\n\r\nBody\r\n', { title: 'A' }, 'Body'],
    ['a byte-order mark', '\uFEFF---\ntitle: "A"\n---\n', { title: 'A' }, ''],
    ['no body', '---\ntitle: "A"\n---', { title: 'A' }, ''],
    ['no fields', '---\n---\nBody', {}, 'Body'],
    ['a rule in the body', '---\na: 1\n---\nOne\n\n---\n\nTwo', { a: 1 }, 'One\n\n---\n\nTwo'],
    ['dashes inside a value', '---\na: "x --- y"\n---\n', { a: 'x --- y' }, ''],
    ['a date without quotes as text', '---\ndate: 2025-08-14\n---\n', { date: '2025-08-14' }, ''],
    ['keys that objects have anyway', '---\nconstructor: "x"\n---\n', { constructor: 'x' }, ''],
  ])('reads %s', (_, text, data, body) => {
    expect(readFrontmatter(text)).toMatchObject({ data, body })
  })

  test.each([
    ['no frontmatter', 'Body', 1, 1, 'must begin with'],
    ['frontmatter that never ends', '---\ntitle: "A"\n', 1, 1, 'must begin with'],
    ['frontmatter further down', 'x\n---\na: 1\n---\n', 1, 1, 'must begin with'],
    ['a key that stands twice', '---\na: "1"\na: "2"\n---\n', 3, 1, 'unique'],
    ['a quote that never closes', '---\na: 1\nb: "x\n---\n', 4, 1, 'closing'],
    ['an alias bomb', `---\na: &a [1]\nb: [${'*a,'.repeat(200)}]\n---\n`, 1, 1, 'alias'],
    ['brackets without end', `---\na: ${'['.repeat(50_000)}\n---\n`, 1, 1, 'cannot be read'],
  ])('says where there is %s', (_, text, line, column, words) => {
    const parts = readFrontmatter(text)
    expect(parts).toMatchObject({ reason: expect.stringContaining(words) })
    if (isBad(parts) && words !== 'cannot be read') expect([parts.line, parts.column]).toEqual([line, column])
  })

  it('knows the line of each key', () => {
    const parts = readFrontmatter('---\ntitle: "A"\nauthors:\n  - "B"\ndoi: "10.1/x"\n---\n')
    if (isBad(parts)) throw new Error(parts.reason)
    expect(['title', 'authors', 'doi', 'other'].map(parts.lineOf)).toEqual([2, 3, 5, 1])
  })

  it('does not touch the prototypes of objects', () => {
    expect(dataOf('---\n__proto__:\n  polluted: true\n---\n')).toBeDefined()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

it('splits a file into parts that are the file', () => {
  const text = '---  \r\na: 1\r\n---\r\nBody'
  const split = splitFrontmatter(text)
  expect(split).toEqual({ before: '---  \r\n', yaml: 'a: 1\r\n', after: '---\r\nBody' })
})

describe('writeFrontmatter', () => {
  it('quotes every string, writes lists as blocks and leaves out what is absent or empty', () => {
    const data = {
      date: '2025-08-14',
      id: '2301.10000',
      count: 3,
      none: undefined,
      empty: [],
      authors: ['A', '#B'],
      papers: [
        { id: 'a', upvotes: 2 },
        { id: 'b', upvotes: undefined },
      ],
    }
    expect(writeFrontmatter(data)).toBe(`---
date: "2025-08-14"
id: "2301.10000"
count: 3
authors:
  - "A"
  - "#B"
papers:
  - id: "a"
    upvotes: 2
  - id: "b"
---
`)
  })

  const text = fc.string({ unit: 'binary' })
  const item = fc.oneof(text, fc.record({ id: text, upvotes: fc.nat() }))
  const data = fc.record({ title: text, count: fc.integer(), authors: fc.array(item, { minLength: 1 }) })

  it('is read back by the fast way, by the slow way and by YAML itself as what was written', () => {
    fc.assert(
      fc.property(data, (value) => {
        const lines = Object.entries(value)
          .flatMap(([key, field]) => fieldLines(key, field))
          .join('\n')
        expect(dataOf(`${writeFrontmatter(value)}\nBody`)).toEqual(value)
        expect(readPlainLines(lines)).toEqual(value)
        expect(parse(lines)).toEqual(value)
      }),
    )
  })
})

describe('readPlainLines', () => {
  test.each([
    ['a string without quotes', 'title: A'],
    ['a comment', 'title: "A" # note'],
    ['a key without value', 'authors:'],
    ['a key twice', 'a: "1"\na: "2"'],
    ['a field of an item twice', 'a:\n  - id: "1"\n    id: "2"'],
    ['a nested object', 'topics:\n  pin:\n    - "a"'],
    ['an item without list', '  - "a"'],
    ['an escape that JSON does not have', 'a: "\\x41"'],
    ['a number with a zero in front', 'a: 007'],
    ['a flow list', 'a: ["b"]'],
  ])('leaves %s to the YAML reader', (_, yaml) => {
    expect(readPlainLines(yaml)).toBeUndefined()
  })
})

test.each([
  ['', {}],
  ['# only a comment', {}],
  ['a: 1', { a: 1 }],
  ['- a', ['a']],
])('the YAML %j is %j', (yaml, value) => {
  expect(readYaml(yaml)).toEqual(value)
})
