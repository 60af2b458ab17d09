import { expect, it } from 'vitest'
import type { Entry } from '../../../src/archive/archive.ts'
import { firstTopic, groupByTopic, newFirst } from '../../../src/archive/topic-groups.ts'
import { toyTopic } from '../../support/toy.ts'

const topic = (id: string, parent?: string) => toyTopic(id, parent ? [`parent: "${parent}"`] : [])
const topics = new Map(
  [topic('code'), topic('code-search', 'code'), topic('agents'), topic('video'), topic('orphan', 'gone')].map(
    (own) => [own.id, own],
  ),
)
const entry = (id: string, ...assigned: string[]) =>
  ({
    paper: { id },
    topics: assigned.map((own) => ({ topic: own, score: 1, words: [] })),
  }) as unknown as Entry

const groups = (entries: Entry[]) =>
  groupByTopic(entries, topics).map((group) => [
    group.topic?.id,
    group.entries.map(({ paper }) => paper.id).join(''),
  ])

it('groups papers by the upper topic of their most certain one, the largest group first, each paper once', () => {
  const entries = [
    entry('a', 'video', 'code'),
    entry('b', 'code-search', 'agents'),
    entry('c', 'agents'),
    entry('d', 'code'),
  ]
  expect(groups(entries)).toEqual([
    ['code', 'bd'],
    ['agents', 'c'],
    ['video', 'a'],
  ])
})

it('puts the unsorted last, however many they are', () => {
  expect(groups([entry('a'), entry('b'), entry('c', 'code'), entry('d', 'no-such-topic')])).toEqual([
    ['code', 'c'],
    [undefined, 'abd'],
  ])
})

it('takes a topic whose parent is unknown for an upper one', () => {
  expect(groups([entry('a', 'orphan')])).toEqual([['orphan', 'a']])
})

it('makes no group of nothing', () => {
  expect(groups([])).toEqual([])
})

it('knows the most certain topic', () => {
  expect(firstTopic(entry('a', 'code-search', 'code'), topics)?.id).toBe('code-search')
  expect(firstTopic(entry('a'), topics)).toBeUndefined()
})

it('puts what was new in some days before what was there already, each in its order', () => {
  const dated = (id: string, added: string) => ({ ...entry(id), added })
  const entries = [
    dated('a', '2025-01-31'),
    dated('b', '2025-02-28'),
    dated('c', '2024-02-10'),
    dated('d', '2025-02-01'),
  ]
  expect(newFirst(entries, '2025-02-01', '2025-02-31').map(({ paper }) => paper.id)).toEqual([
    'b',
    'd',
    'a',
    'c',
  ])
})
