import { describe, expect, it } from 'vitest'
import { scan } from '../../../scripts/content/scan.ts'
import { makeArchive } from '../../../src/archive/archive.ts'
import { classify, compileTopics } from '../../../src/archive/classify.ts'
import { readTopic } from '../../../src/archive/content-files.ts'
import type { Paper } from '../../../src/archive/paper.ts'
import { hasData } from '../../support/data.ts'
import { hfArchive } from '../../support/hf-archive.ts'
import { againstLabels } from '../../support/topic-labels.ts'

const topic = (id: string, rules: string) => {
  const read = readTopic(id, `---\nlabel: "${id}"\nhue: 0\n${rules}\n---\n\nIt.\n`)
  if (!('value' in read)) throw new Error(read.messages[0]?.reason)
  return read.value
}
const rules = compileTopics([
  topic('code', 'phrases:\n  "program": 4'),
  topic('synthesis', 'parent: "code"\nphrases:\n  "program synthesis": 6'),
  topic('rag', 'phrases:\n  "RAG": 5\nexcept:\n  - "RAG time"'),
  topic('song', 'phrases:\n  "write|compose ... song": 5'),
  topic('survey', 'role: kind\ntitle:\n  "survey": 5'),
  topic('ship', 'phrases:\n  "mast + sail": 5\n  "spaceship": 5\n  "rocket": -6'),
  topic('flute', 'phrases:\n  "flute": 5\nyields:\n  "song": 0.5'),
])
const paper = (title: string, abstract: string, topics?: Paper['topics']): Paper => ({
  id: 'x',
  title,
  abstract,
  authors: [],
  ...(topics && { topics }),
})
const found = (...words: Parameters<typeof paper>) => classify(paper(...words), rules).map((one) => one.topic)

describe('the classifier', () => {
  it.each([
    ['a phrase', 'X', 'We write a program.', ['code']],
    ['its plural', 'X', 'We write programs.', ['code']],
    ['a part instead of its parent', 'X', 'On program synthesis.', ['synthesis']],
    ['with a hyphen', 'X', 'On program-synthesis.', ['synthesis']],
    ['no part of a word', 'X', 'A programmable thing.', []],
    ['an acronym by its letters', 'X', 'We improve RAG.', ['rag']],
    ['no word that an acronym is not', 'X', 'A rag of cloth.', []],
    ['no excepted words', 'X', 'It is RAG time.', []],
    ['two parts in one sentence', 'X', 'We compose a new song.', ['song']],
    ['no parts of two sentences', 'X', 'We compose. A song is heard.', []],
    ['two parts anywhere', 'A Mast', 'We cut it. Then we sewed a sail.', ['ship']],
    ['nothing of one part alone', 'A Mast', 'We cut it.', []],
    ['no topic that a word speaks against', 'X', 'A spaceship is a rocket.', []],
    ['a topic that yields to none', 'X', 'We play the flute.', ['flute']],
    ['no topic that yields more than it has', 'X', 'We play the flute and write a song, a song.', ['song']],
    ['what must stand in the title', 'A Survey', 'Of things.', ['survey']],
    ['nothing of that in the abstract', 'X', 'A survey of things.', []],
    ['nothing', 'X', 'Nothing of the kind.', []],
  ])('finds %s', (_, title, abstract, topics) => {
    expect(found(title, abstract)).toEqual(topics)
  })

  it('says which words of the paper speak for a topic', () => {
    const [one] = classify(paper('X', 'On Program Synthesis.'), rules)
    expect(one?.words).toEqual([{ words: 'Program Synthesis', weight: 6 }])
  })

  it('shows parts that follow one another as one reason, with what stands between them', () => {
    const [one] = classify(paper('X', 'Others write. We write a new song.'), rules)
    expect(one?.words).toEqual([{ words: 'write a new song', weight: 5 }])
  })

  it('takes three parts in their order alone', () => {
    const three = compileTopics([topic('lore', 'phrases:\n  "how ... models ... learn": 5')])
    const sees = (abstract: string) => classify(paper('X', abstract), three).map((one) => one.words[0]?.words)
    expect(sees('We ask how such models learn.')).toEqual(['how such models learn'])
    expect(sees('We ask how they learn. Models are many.')).toEqual([])
    expect(sees('See how large models are.')).toEqual([])
  })

  it.each([
    ['one word', 'a'.repeat(50_000)],
    ['one phrase', 'program synthesis '.repeat(3_000)],
    ['first parts without a second', 'write '.repeat(10_000)],
    ['excepted words', 'RAG time '.repeat(6_000)],
    ['sentences', 'A mast. '.repeat(7_000)],
    ['capitals', 'RAGs'.repeat(12_500)],
    ['hyphens', 'program-'.repeat(6_000)],
    ['half an address', 'https:'.repeat(8_000)],
  ])('takes a title and an abstract of %s without end', (_, text) => {
    expect(classify(paper(text, text), rules).length).toBeLessThanOrEqual(4)
  })

  it('knows a pinned topic from one whose words it found', () => {
    const given = classify(paper('X', 'We write a program with RAG.', { pin: ['song', 'rag'] }), rules)
    expect(given.map(({ topic, words, pinned }) => [topic, words.length, pinned])).toEqual([
      ['song', 0, true],
      ['rag', 1, true],
      ['code', 1, false],
    ])
  })

  it('leaves out a pinned topic that is not there', () => {
    expect(found('X', 'We write a program.', { pin: ['gone'], bar: ['gone'] })).toEqual(['code'])
  })

  it('leaves out a part beside its pinned parent, and a parent beside its pinned part', () => {
    expect(found('X', 'On program synthesis.', { pin: ['code'] })).toEqual(['code'])
    expect(found('X', 'We write a program.', { pin: ['synthesis'] })).toEqual(['synthesis'])
  })

  it('puts pinned topics first and leaves out barred ones', () => {
    expect(found('X', 'We write a program with RAG.', { pin: ['song'], bar: ['rag'] })).toEqual([
      'song',
      'code',
    ])
  })
})

describe('the topics of the content', () => {
  it('leave no paper of the two first digests unsorted', () => {
    expect(makeArchive(scan('content').content).unsorted.map(({ paper: { id } }) => id)).toEqual([])
  })

  describe.skipIf(!hasData)('over the real data', () => {
    const archive = hasData ? hfArchive() : undefined

    it('sort nearly every paper, into few topics, none of them too large', () => {
      const { entries = [], unsorted = [], topics = [], papersOf } = archive ?? {}
      const counts = entries.map((entry) => entry.topics.length).toSorted((a, b) => a - b)
      const leaves = topics.filter(({ parent }) => parent).map(({ id }) => papersOf?.get(id)?.length ?? 0)
      expect(unsorted.length / entries.length).toBeLessThanOrEqual(0.05)
      expect(counts[counts.length >> 1]).toBeGreaterThanOrEqual(1)
      expect(counts[counts.length >> 1]).toBeLessThanOrEqual(4)
      expect(Math.max(...leaves) / entries.length).toBeLessThanOrEqual(0.25)
    })

    it.each(['first', 'second'] as const)('fit the labels given by hand to the %s sample', (sample) => {
      const { f1, named, first } = againstLabels(archive!, sample)
      expect(f1).toBeGreaterThanOrEqual(0.8)
      expect(named).toBeGreaterThanOrEqual(0.76)
      expect(first).toBeGreaterThanOrEqual(0.85)
    })
  })
})
