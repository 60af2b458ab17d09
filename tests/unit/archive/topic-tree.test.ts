import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../src/archive/archive.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { kinOf, topicTree } from '../../../src/archive/topic-tree.ts'
import { toyTopic } from '../../support/toy.ts'

const part = (id: string, parent: string) => toyTopic(id, [`parent: "${parent}"`])
const topics = [part('c2', 'c'), toyTopic('b'), part('c1', 'c'), toyTopic('c'), part('a', 'nowhere')]
const archive = makeArchive({ settings: noSettings, papers: [], digests: [], topics, quarantine: [] })
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join(' ')

it('stands in two levels, each by label; a part of nothing stands in the first', () => {
  expect(topicTree(archive).map(({ topic, parts }) => `${topic.id}: ${ids(parts)}`)).toEqual([
    'a: ',
    'b: ',
    'c: c1 c2',
  ])
})

describe('what stands around a topic', () => {
  it.each([
    ['c', undefined, 'c1 c2', ''],
    ['c1', 'c', '', 'c2'],
    ['b', undefined, '', ''],
    ['a', undefined, '', ''],
  ])('%s', (id, parent, parts, siblings) => {
    const kin = kinOf(archive.topic.get(id)!, archive)
    expect([kin.parent?.id, ids(kin.parts), ids(kin.siblings)]).toEqual([parent, parts, siblings])
  })
})
