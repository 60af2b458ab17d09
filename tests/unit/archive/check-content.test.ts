import { describe, expect, it, test } from 'vitest'
import { checkContent } from '../../../src/archive/check-content.ts'
import type { Digest } from '../../../src/archive/digest.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import type { Topic } from '../../../src/archive/topic.ts'
import { toyTopic } from '../../support/toy.ts'

const paper = (id: string, fields: Partial<Paper> = {}): Paper => ({
  id,
  title: id,
  abstract: id,
  authors: [],
  ...fields,
})
const digest = (papers: string[], fields: Partial<Digest> = {}): Digest => ({
  id: '2025-08-14',
  date: '2025-08-14',
  sources: [],
  papers: papers.map((id) => ({ id })),
  note: '',
  ...fields,
})
const topic = (id: string, fields: Partial<Topic> = {}): Topic => ({ ...toyTopic(id), ...fields })
const found = (papers: Paper[], digests: Digest[], topics: Topic[] = []) =>
  checkContent({ papers, digests, topics }).map(({ file, code }) => `${file} ${code}`)

describe('checkContent', () => {
  it('has nothing to say of content that fits', () => {
    const papers = [
      paper('a', { arxivId: '2508.00001', topics: { pin: ['code'], bar: ['agents'] } }),
      paper('b', { movedTo: 'a', arxivId: '2508.00001' }),
    ]
    const topics = [
      topic('agents'),
      topic('code', { parent: 'agents', yields: [{ topic: 'agents', share: 1 }] }),
      topic('old', { movedTo: 'code' }),
    ]
    expect(found(papers, [digest(['a']), digest(['a'], { id: '2025-08-14-code' })], topics)).toEqual([])
  })

  test.each([
    ['a digest that lists what is not there', [], [digest(['a'])], [], 'digests/2025-08-14.md paper-unknown'],
    [
      'a digest that lists a paper twice',
      [paper('a')],
      [digest(['a', 'a'])],
      [],
      'digests/2025-08-14.md paper-repeated',
    ],
    [
      'a digest of another date',
      [],
      [digest([], { id: '2025-08-15' })],
      [],
      'digests/2025-08-15.md name-invalid',
    ],
    [
      'a digest whose name goes on at once',
      [],
      [digest([], { id: '2025-08-14x' })],
      [],
      'digests/2025-08-14x.md name-invalid',
    ],
    ['a paper that no digest lists', [paper('a')], [], [], 'papers/a.md paper-orphaned'],
    ['a paper whose name is no id', [paper('A b')], [digest(['A b'])], [], 'papers/A b.md name-invalid'],
    [
      'a pinned topic',
      [paper('a', { topics: { pin: ['x'] } })],
      [digest(['a'])],
      [],
      'papers/a.md topic-unknown',
    ],
    [
      'a barred topic',
      [paper('a', { topics: { bar: ['x'] } })],
      [digest(['a'])],
      [],
      'papers/a.md topic-unknown',
    ],
    ['a paper that moved to nothing', [paper('a', { movedTo: 'x' })], [], [], 'papers/a.md paper-unknown'],
    ['a paper that moved to itself', [paper('a', { movedTo: 'a' })], [], [], 'papers/a.md paper-unknown'],
    [
      'one arXiv id for two',
      [paper('a', { arxivId: '2508.00001' }), paper('b', { arxivId: '2508.00001' })],
      [digest(['a', 'b'])],
      [],
      'papers/b.md paper-repeated',
    ],
    [
      'one DOI for two, in two cases',
      [paper('a', { doi: '10.1000/x' }), paper('b', { doi: '10.1000/X' })],
      [digest(['a', 'b'])],
      [],
      'papers/b.md paper-repeated',
    ],
    ['a parent that is not there', [], [], [topic('a', { parent: 'x' })], 'topics/a.md topic-unknown'],
    [
      'a topic that yields to what is not there',
      [],
      [],
      [topic('a', { yields: [{ topic: 'x', share: 1 }] })],
      'topics/a.md topic-unknown',
    ],
    [
      'topics in three levels',
      [],
      [],
      [topic('a'), topic('b', { parent: 'a' }), topic('c', { parent: 'b' })],
      'topics/c.md topic-nested',
    ],
    ['a topic that moved to nothing', [], [], [topic('a', { movedTo: 'x' })], 'topics/a.md topic-unknown'],
  ])('finds %s', (_, papers, digests, topics, message) => {
    expect(found(papers, digests, topics)).toEqual([message])
  })

  it('finds topics that are part of each other', () => {
    expect(found([], [], [topic('a', { parent: 'b' }), topic('b', { parent: 'a' })])).toEqual([
      'topics/a.md topic-nested',
      'topics/b.md topic-nested',
    ])
  })
})
