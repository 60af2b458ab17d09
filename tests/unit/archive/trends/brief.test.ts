import { expect, it, test } from 'vitest'
import { briefly, leadingFields } from '../../../../src/archive/trends/brief.ts'
import type { RisingPhrase } from '../../../../src/archive/trends/rising-phrases.ts'
import type { RisingTopic } from '../../../../src/archive/trends/rising-topics.ts'
import { windowsOf } from '../../../../src/archive/trends/windows.ts'
import { toyTopic } from '../../../support/toy.ts'
import { archiveOf, halfYear } from './entries.ts'

const phrase = (name: string) => ({ key: name, phrase: name }) as RisingPhrase
const topic = (id: string) => ({ topic: toyTopic(id) }) as RisingTopic

test.each([
  [['a', 'b', 'c', 'd'], ['t'], ['phrase-1 a', 'phrase-2 b', 'phrase-3 c']],
  [['a'], ['t', 'u', 'v'], ['phrase-1 a', 'topic-t The t', 'topic-u The u']],
  [[], [], []],
])('of %j and %j, three in brief', (phrases, topics, expected) =>
  expect(briefly(phrases.map(phrase), topics.map(topic)).map(({ id, name }) => `${id} ${name}`)).toEqual(
    expected,
  ),
)

it('names the fields of most recent papers, with what their parts have', () => {
  const topics = [toyTopic('a'), toyTopic('b'), toyTopic('none'), toyTopic('part', ['parent: "a"'])]
  const recent = [{ topics: ['part'] }, { topics: ['a'] }, { topics: ['b'] }]
  const archive = archiveOf(halfYear('2025-06-30', recent, [{ topics: ['none'] }]), topics)
  const windows = windowsOf(archive.entries, archive.dates.at(-1))!
  expect(leadingFields(archive, windows).map(({ topic: { id }, share }) => [id, share])).toEqual([
    ['a', 2 / 112],
    ['b', 1 / 112],
  ])
})
