import { describe, expect, it, test } from 'vitest'
import { mergeQuarantine } from '../../../scripts/ingest/merge-quarantine.ts'

const item = (raw: string, line = 1) => ({
  line,
  column: 1,
  code: 'order-unclear' as const,
  reason: 'R.',
  raw,
})
const entry = (raw: string, text: string, line = 1) => ({
  raw,
  line,
  column: 1,
  code: 'order-unclear',
  reason: 'R.',
  text,
})
const paper = (title: string, abstract: string) => ({ id: 'a', title, abstract, authors: [] })

describe('mergeQuarantine', () => {
  it('puts the entries of a raw digest in the place of those that it had', () => {
    const before = [entry('a.txt', 'old'), entry('b.txt', 'kept'), entry('c.txt', 'kept')]
    expect(mergeQuarantine(before, 'b.txt', [item('two', 9), item('one', 3)], [])).toEqual([
      entry('a.txt', 'old'),
      entry('b.txt', 'one', 3),
      entry('b.txt', 'two', 9),
      entry('c.txt', 'kept'),
    ])
  })

  it('comes to an end', () => {
    expect(mergeQuarantine([entry('a.txt', 'old')], 'a.txt', [], [])).toEqual([])
  })

  it('keeps no more of a long text than a person reads', () => {
    const [kept] = mergeQuarantine([], 'a.txt', [item('x'.repeat(2_000_000))], [])
    expect(kept?.text.length).toBeLessThanOrEqual(10_000)
  })

  const papers = [paper('Learning to Glue', 'We glue.\n\nIt holds.'), paper('Whale Songs', 'They sing.')]

  test.each([
    ['a title', 'Learning to  glue'],
    ['a title and its abstract', 'Learning to Glue\n\nWe glue.\n\nIt holds.'],
    ['a paragraph of an abstract', 'It holds.'],
    ['two papers', 'Learning to Glue\n\nWhale Songs\n \nThey sing.'],
    ['a record', '{"paper": {"title": "Whale\\nSongs", "summary": ""}}'],
  ])('lets %s go that the digest has', (_, text) => {
    expect(mergeQuarantine([entry('a.txt', text)], 'b.txt', [], papers)).toEqual([])
    expect(mergeQuarantine([], 'a.txt', [item(text)], papers)).toEqual([])
  })

  test.each([
    ['a title that it does not have', 'Bird Songs'],
    ['a title with a paragraph that it does not have', 'Whale Songs\n\nThey dance.'],
    ['a part of a title', 'Whale'],
    ['a record of another paper', '{"paper": {"title": "Bird Songs"}}'],
    ['a record without a title', '{"paper": {}}'],
    ['a value that is no record', 'null'],
  ])('keeps %s', (_, text) => {
    expect(mergeQuarantine([entry('a.txt', text)], 'b.txt', [], papers)).toEqual([entry('a.txt', text)])
  })
})
