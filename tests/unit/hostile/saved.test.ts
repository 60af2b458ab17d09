import { expect, it, test } from 'vitest'
import { formatLong } from '../../../src/archive/date.ts'
import { listFile, readListFile } from '../../../src/reading/list-file.ts'
import { movesIn } from '../../../src/reading/moves.ts'
import { keys, texts } from './attacks.ts'

const file = (paper: object) => JSON.stringify({ papers: [{ id: 'a', ...paper }] })
const read = (paper: object) => {
  const found = readListFile(file(paper))
  if ('reason' in found) throw new Error(found.reason)
  return found.papers[0]!
}

it('a list that is taken in holds texts as they are, and comes back', () => {
  for (const text of texts()) {
    const paper = read({
      title: text.slice(0, 1000),
      note: text.slice(0, 5000),
      facts: { authors: [text.slice(0, 300)] },
    })
    expect(paper.title).toBe(text.slice(0, 1000))
    expect(readListFile(listFile([paper], 'https://papers.example.org/'))).toEqual({
      papers: [paper],
      unreadable: 0,
      archive: 'https://papers.example.org/',
    })
  }
})

it('a list that is taken in names an address of the web or none, in plain signs', () => {
  const addresses = texts().flatMap((text) => [
    text,
    `https://papers.example.org/${text}`,
    `https://${text}/`,
  ])
  const read = addresses.map((archive) => readListFile(listFile([], archive)))
  const named = read.flatMap((found) => ('archive' in found && found.archive ? found.archive : []))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((archive) => !/^https?:\/\/[!-~]+$/.test(archive))).toEqual([])
})

test.each([...keys, ...texts().slice(0, 60)])('a paper %j moves to an id or nowhere', (text) => {
  const moves = movesIn(JSON.parse(JSON.stringify({ papers: [{ id: text, movedTo: text }] })))
  expect([...moves.values()].every((id) => /^[a-z\d-]{1,80}$/.test(id))).toBe(true)
  expect(({} as { id?: string }).id).toBeUndefined()
})

test.each([
  '2025-13-01',
  '2025-00-00',
  '2025-02-30',
  '9999-99-99',
  '0000-01-01',
  '2025-1-1',
  '<b>2025-01-01',
])('a list that is taken in has no date %s, which no page could write', (date) => {
  const paper = read({ date, saved: `${date}T07:00:00.000Z`, facts: { authors: [], published: date } })
  expect([paper.date, paper.saved, paper.facts?.published]).toEqual(['', '', undefined])
})

it('a list that is taken in keeps dates that are some', () => {
  const { date, saved } = read({ date: '2024-02-29', saved: '2025-08-15T07:00:00.000Z' })
  expect([formatLong(date), formatLong(saved.slice(0, 10))]).toEqual(['29 February 2024', '15 August 2025'])
})

test.each([...keys, ...texts().slice(0, 60)])('the id %j in a list is an id or none', (id) => {
  const found = readListFile(JSON.stringify({ papers: [{ id, __proto__: { polluted: 1 } }, { id: 'a' }] }))
  expect('papers' in found && found.papers.every((paper) => /^[a-z\d][a-z\d-]*$/.test(paper.id))).toBe(true)
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

it('nothing but a list of papers is read', () => {
  for (const text of texts()) expect(readListFile(text)).toHaveProperty('reason')
})
