import { expect, it } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { digestRecord } from '../../../../src/archive/data/digest-record.ts'
import { llmsText } from '../../../../src/archive/data/llms.ts'
import { dataSchemas, jsonSchema } from '../../../../src/archive/data/schemas.ts'
import { topicRecord } from '../../../../src/archive/data/topic-record.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { toyDigest, toyPaper, toyTopic } from '../../../support/toy.ts'

const second = {
  ...toyDigest('2025-08-15', []),
  papers: [{ id: 'b', upvotes: 0 }, { id: 'a' }],
  note: 'Read *all* of $x^2$.',
}
const archive = makeArchive({
  settings: { ...noSettings, title: 'A\n# b', description: 'All\n\nof it' },
  papers: [toyPaper('a'), toyPaper('b')],
  digests: [toyDigest('2025-08-14', ['a']), second],
  topics: [toyTopic('code'), toyTopic('tests', ['parent: "code"'], 'On $x^2$.')],
  quarantine: [],
})
const source = { frontmatter: {}, body: 'As recorded' }
const url = 'https://papers.example.org/x/'

it('a digest is its papers in their order, and which of them were new', () => {
  expect(digestRecord(second, archive.entry, url, source)).toEqual({
    id: '2025-08-15',
    date: '2025-08-15',
    papers: [
      { id: 'b', new: true, upvotes: 0 },
      { id: 'a', new: false, upvotes: null },
    ],
    note: 'Read all of x².',
    url,
    source,
  })
})

it('a topic is what it is in plain words, with its place and its size', () => {
  expect(topicRecord(archive.topic.get('tests')!, 3, url, source)).toEqual({
    id: 'tests',
    label: 'The tests',
    parent: 'code',
    description: 'On x².',
    papers: 3,
    url,
    source,
  })
  expect(topicRecord(archive.topic.get('code')!, 0, url, source).parent).toBeNull()
})

it.each(Object.keys(dataSchemas) as (keyof typeof dataSchemas)[])(
  'the schema %s names its own address',
  (name) => {
    expect(jsonSchema(name, url)).toMatchObject({
      $id: url,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      description: expect.any(String),
    })
  },
)

it('what machines read of the archive is one heading, whatever its title holds', () => {
  const text = llmsText(archive, (path) => `https://papers.example.org${path}`)
  expect(text.split('\n').slice(0, 3)).toEqual([
    '# A # b',
    '',
    '> All of it. 2 papers of 2 digests, 2 topics.',
  ])
  expect(text.match(/^# /gm)).toHaveLength(1)
  expect(text).toContain('(https://papers.example.org/digests/2025-08-15/papers.json)')
})
