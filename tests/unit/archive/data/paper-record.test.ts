import { expect, it } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { paperRecord } from '../../../../src/archive/data/paper-record.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { toyDigest, toyPaper, toyTopic } from '../../../support/toy.ts'

const paper = toyPaper('a', {
  title: 'On $O(n)$ search',
  authors: ['Ada Lovelace'],
  arxivId: '2301.10000',
  topics: { pin: ['code'] },
})
const archive = makeArchive({
  settings: noSettings,
  papers: [paper, toyPaper('b')],
  digests: [
    toyDigest('2025-08-15', ['a']),
    toyDigest('2025-08-14-code', ['a']),
    toyDigest('2025-08-14', ['a', 'b']),
  ],
  topics: [toyTopic('code')],
  quarantine: [],
})
const source = { frontmatter: { title: paper.title }, body: 'As \\* recorded' }

it('is a paper in plain words, with what the archive says of it and what was recorded', () => {
  expect(paperRecord(archive.entry.get('a')!, 'https://papers.example.org/papers/a/', source)).toEqual({
    id: 'a',
    title: 'On O(n) search',
    abstract: 'We study a.',
    authors: ['Ada Lovelace'],
    arxivId: '2301.10000',
    links: [
      { label: 'arXiv 2301.10000', url: 'https://arxiv.org/abs/2301.10000' },
      { label: 'PDF', url: 'https://arxiv.org/pdf/2301.10000' },
    ],
    topics: ['code'],
    digests: ['2025-08-14', '2025-08-15'],
    url: 'https://papers.example.org/papers/a/',
    source,
  })
})

it('says openly what is not known', () => {
  const { arxivId, topics, links, authors } = paperRecord(archive.entry.get('b')!, '', source)
  expect({ arxivId, topics, links, authors }).toEqual({ arxivId: null, topics: [], links: [], authors: [] })
})
