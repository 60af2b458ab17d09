import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { makeDays } from '../../../../src/archive/day.ts'
import { mailOf } from '../../../../src/archive/mail/mail.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { mailSite, toyMail } from '../../../support/mails.ts'
import { toyDigest, toyPaper, toyTopic } from '../../../support/toy.ts'

const topics = [toyTopic('code'), toyTopic('agents', ['parent: "code"']), toyTopic('video')]
const pinned = (id: string, ...pin: string[]) => toyPaper(id, { topics: { pin } })
const items = (mail: ReturnType<typeof toyMail>) => mail.lists.flatMap((list) => list.items)

describe('the digests of a date as a mail', () => {
  it.each([
    [0, '2 January 2025: no papers', '0 papers'],
    [1, '2 January 2025: On p1', '1 paper'],
    [2, '2 January 2025: On p1 and 1 more paper', '2 papers, all new to the archive'],
    [5, '2 January 2025: On p1 and 4 more papers', '5 papers, all new to the archive'],
  ])('says of %i papers what it holds', (count, subject, counts) => {
    const mail = toyMail(Array.from({ length: count }, (_, at) => toyPaper(`p${at + 1}`)))
    expect(mail).toMatchObject({ subject, counts, weekday: 'Thursday', date: '2 January 2025' })
    expect(mail.url).toBe(`${mailSite}/digests/2025-01-02/`)
  })

  it('says of a paper what is recorded, in plain words', () => {
    const paper = toyPaper('p', {
      title: 'LLM$\\times$MapReduce in $O(n^2)$',
      authors: ['A', 'B', 'C', 'D', 'E', 'F'],
      abstract: `A short start. ${'It goes on and on and on. '.repeat(40)}`.trim(),
    })
    const [item] = items(toyMail([paper]))
    expect(item).toMatchObject({
      position: 1,
      title: 'LLM×MapReduce in O(n²)',
      authors: 'A, B, C, D and 2 others',
      url: `${mailSite}/papers/p/`,
      seen: '',
      goesOn: true,
    })
    expect(item?.opening.length).toBeLessThan(500)
  })

  it('keeps the digests of one date apart, and says where a paper was seen before', () => {
    const papers = ['a', 'b', 'c'].map((id) => toyPaper(id))
    const digests = [
      toyDigest('2025-01-01', ['a']),
      { ...toyDigest('2025-01-02', ['a', 'b']), note: 'A *note*.' },
      toyDigest('2025-01-02-code', ['c']),
    ]
    const archive = makeArchive({ settings: noSettings, papers, digests, topics: [], quarantine: [] })
    const mail = mailOf(makeDays(archive)[1]!, archive, (path) => path)
    expect(mail.counts).toBe('3 papers · 2 new to the archive · 1 seen before')
    expect(
      mail.lists.map(({ heading, note, items: own }) => [
        heading,
        note,
        own.map(({ title, seen }) => title + seen),
      ]),
    ).toEqual([
      ['2 January 2025', ['A note.'], ['On a1 January 2025', 'On b']],
      ['Code', [], ['On c']],
    ])
  })
})

describe('a mail kept to topics', () => {
  const papers = [pinned('a', 'code'), pinned('b', 'agents'), pinned('c', 'video'), pinned('d')]
  it.each([
    [[], ['On a', 'On b', 'On c', 'On d']],
    [['code'], ['On a', 'On b']],
    [['agents'], ['On b']],
    [
      ['video', 'agents'],
      ['On b', 'On c'],
    ],
    [['none'], []],
  ])('%j has the papers of each, and of its subtopics', (ids, titles) => {
    const mail = toyMail(papers, { topics, reader: { topics: ids } })
    expect(items(mail).map(({ title }) => title)).toEqual(titles)
  })

  it('says so', () => {
    const mail = toyMail(papers, { topics, reader: { topics: ['code'] } })
    expect([mail.only, mail.counts]).toEqual([['The code'], '2 papers, all new to the archive'])
  })
})
