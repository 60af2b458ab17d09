import { expect, test } from 'vitest'
import { briefly } from '../../../../src/archive/trends/brief.ts'
import type { RisingPhrase } from '../../../../src/archive/trends/rising-phrases.ts'
import type { RisingTopic } from '../../../../src/archive/trends/rising-topics.ts'
import { toyTopic } from '../../../support/toy.ts'

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
