import { describe, expect, it, test } from 'vitest'
import {
  asMessages,
  check,
  digestSchema,
  isId,
  listingSchema,
  paperSchema,
  quarantineSchema,
  settingsSchema,
  topicSchema,
} from '../../../src/archive/schema.ts'

const paper = { title: 'A', authors: ['B'] }
const digest = { date: '2025-08-14', sources: [], papers: [{ id: 'a' }] }
const topic = { label: 'Agents', hue: 60 }
const settings = { title: 'Sheaf', description: 'x', tag: 'tag:example.org,2025:' }
const entry = { raw: 'a.txt', line: 1, column: 1, code: 'abstract-missing', reason: 'x', text: 'y' }

const problemsOf = (schema: Parameters<typeof check>[0], data: unknown) => {
  const result = check(schema, data)
  return 'problems' in result ? result.problems.map(({ reason }) => reason) : []
}

describe('a paper', () => {
  test.each([
    [{}],
    [{ arxivId: '2508.01234' }],
    [{ arxivId: '1412.1234' }],
    [{ arxivId: 'hep-th/9901001' }],
    [{ arxivId: 'math.GT/0309136' }],
    [{ doi: '10.1000/182' }],
    [{ doi: '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2' }],
    [{ published: '2024-02-29', code: 'https://github.com/a/b', project: 'http://a.example/~b?c=d#e' }],
    [{ topics: { pin: ['agents'], bar: ['code'] }, movedTo: 'b' }],
  ])('may have %j', (fields) => {
    expect(problemsOf(paperSchema, { ...paper, ...fields })).toEqual([])
  })

  test.each([
    [{ title: '' }, 'The field title: must not be empty.'],
    [{ title: ' ' }, 'The field title: must not be empty.'],
    [{ title: 'a\nb' }, 'The field title: must be one line without control characters.'],
    [{ title: 3 }, 'The field title: Invalid input: expected string, received number.'],
    [{ authors: [''] }, 'The field authors.0: must not be empty.'],
    [
      { arxivId: '2508.01234v2' },
      'The field arxivId: must be an arXiv id without version, such as "2508.01234".',
    ],
    [
      { arxivId: '2508.1234' },
      'The field arxivId: must be an arXiv id without version, such as "2508.01234".',
    ],
    [
      { arxivId: '2513.01234' },
      'The field arxivId: must be an arXiv id without version, such as "2508.01234".',
    ],
    [{ arxivId: 2508.01234 }, 'The field arxivId: Invalid input: expected string, received number.'],
    [{ doi: 'doi:10.1000/182' }, 'The field doi: must be a DOI such as 10.1000/182.'],
    [{ doi: '10.1000/1 2' }, 'The field doi: must be a DOI such as 10.1000/182.'],
    [{ published: '2025-02-30' }, 'The field published: must be a date in quotes, such as "2025-08-14".'],
    [{ published: '0000-01-01' }, 'The field published: must be a date in quotes, such as "2025-08-14".'],
    [
      { code: 'javascript:alert(1)//https://a.b' },
      'The field code: must be a URL that begins with http:// or https://.',
    ],
    [{ code: 'github.com/a/b' }, 'The field code: must be a URL that begins with http:// or https://.'],
    [
      { project: 'https://a.b/c d' },
      'The field project: must be a URL without a user name, spaces, quotation marks and the like.',
    ],
    [
      { project: 'https://a.b/\u202e' },
      'The field project: must be a URL without a user name, spaces, quotation marks and the like.',
    ],
    [
      { project: 'https://a.b/"><script>' },
      'The field project: must be a URL without a user name, spaces, quotation marks and the like.',
    ],
    [{ movedTo: '../a' }, 'The field movedTo: must be at most 80 characters of a-z, 0-9 and -.'],
    [{ autors: ['B'] }, 'There is no field autors; correct its name or take it out.'],
    [{ topics: { pinned: [] } }, 'There is no field pinned; correct its name or take it out.'],
  ])('may not have %j', (fields, reason) => {
    expect(problemsOf(paperSchema, { ...paper, ...fields })).toContain(reason)
  })

  it('has authors, if only none', () => {
    expect(check(paperSchema, { title: 'A' })).toEqual({ value: { title: 'A', authors: [] } })
  })
})

test.each([
  ['a digest', digestSchema, digest],
  [
    'a digest with everything',
    digestSchema,
    { ...digest, sources: [{ raw: 'a b.txt', format: 'hf-page' }], papers: [{ id: 'a', upvotes: 0 }] },
  ],
  ['a topic', topicSchema, topic],
  [
    'a topic with everything',
    topicSchema,
    {
      ...topic,
      parent: 'x',
      role: 'kind',
      phrases: { agent: 2 },
      title: { agents: 1 },
      except: ['agent based'],
      yields: { y: 0.5 },
      movedTo: 'z',
    },
  ],
  ['settings', settingsSchema, settings],
  [
    'settings with everything',
    settingsSchema,
    {
      ...settings,
      site: 'https://a.example',
      language: 'de',
      curators: ['AK'],
      links: [{ label: 'L', url: 'https://b.example' }],
    },
  ],
  ['no quarantine', quarantineSchema, []],
  ['a quarantine', quarantineSchema, [entry]],
  ['what a listing says', listingSchema, { arxivId: '2508.01234', upvotes: 3 }],
])('%s fits', (_, schema, data) => {
  expect(problemsOf(schema, data)).toEqual([])
})

test.each([
  [
    'a digest without a date',
    digestSchema,
    { papers: [] },
    'The field date: Invalid input: expected string, received undefined.',
  ],
  [
    'a digest without papers',
    digestSchema,
    { date: '2025-08-14' },
    'The field papers: Invalid input: expected array, received undefined.',
  ],
  [
    'upvotes below 0',
    digestSchema,
    { ...digest, papers: [{ id: 'a', upvotes: -1 }] },
    'The field papers.0.upvotes: Too small: expected number to be >=0.',
  ],
  [
    'a source outside raw/',
    digestSchema,
    { ...digest, sources: [{ raw: '../a', format: 'x' }] },
    'The field sources.0.raw: must be the name of a file in raw/.',
  ],
  [
    'a hue between the steps',
    topicSchema,
    { ...topic, hue: 7 },
    'The field hue: must be a multiple of 15, from 0 to 345.',
  ],
  [
    'a tag that names no date',
    settingsSchema,
    { ...settings, tag: 'tag:example.org:' },
    'The field tag: must be the start of a tag URI, such as "tag:example.org,2025:".',
  ],
  [
    'a tag with what no address has',
    settingsSchema,
    { ...settings, tag: 'tag:example.org,2025:a<b>' },
    'The field tag: must be the start of a tag URI, such as "tag:example.org,2025:".',
  ],
  [
    'an entry without a line',
    quarantineSchema,
    [{ ...entry, line: 0 }],
    'The field 0.line: Too small: expected number to be >=1.',
  ],
])('%s does not fit', (_, schema, data, reason) => {
  expect(problemsOf(schema, data)).toContain(reason)
})

test.each(['a', 'a-b', '3d', 'x'.repeat(80), 'a--b'])('%s is an id', (id) => {
  expect(isId(id)).toBe(true)
})
test.each(['', '-a', 'a-', 'A', 'a_b', 'a.b', 'x'.repeat(81), 'é', 'a\n'])('%j is no id', (id) => {
  expect(isId(id)).toBe(false)
})

it('makes a message of each problem, at the line of its key', () => {
  const lines = new Map([['title', 2]])
  expect(asMessages([{ key: 'title', reason: 'R.' }], 'papers/a.md', (key) => lines.get(key) ?? 1)).toEqual([
    { file: 'papers/a.md', line: 2, column: 1, code: 'field-invalid', reason: 'R.' },
  ])
})
