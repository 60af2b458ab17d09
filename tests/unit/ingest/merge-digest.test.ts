import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mergeListed } from '../../../scripts/ingest/merge-digest.ts'

const list = (ids: string) => [...ids].map((id) => ({ id }))
const ids = (papers: { id: string }[]) => papers.map(({ id }) => id).join('')

describe('mergeListed', () => {
  test.each([
    ['nothing to nothing', '', '', ''],
    ['a first list', '', 'abc', 'abc'],
    ['the same list', 'abc', 'abc', 'abc'],
    ['a shorter list', 'abc', 'b', 'abc'],
    ['one in the middle', 'ac', 'abc', 'abc'],
    ['some at the end', 'ab', 'abcd', 'abcd'],
    ['some at the start', 'cd', 'abcd', 'abcd'],
    ['a list in another order', 'abc', 'cxba', 'abcx'],
    ['a list that has nothing in common', 'ab', 'xy', 'xyab'],
  ])('adds %s', (_, first, second, merged) => {
    expect(ids(mergeListed(list(first), list(second)))).toBe(merged)
  })

  it('fills in upvotes and changes none', () => {
    const first = [{ id: 'a', upvotes: 3 }, { id: 'b' }, { id: 'c', upvotes: 0 }]
    const second = [
      { id: 'a', upvotes: 9 },
      { id: 'b', upvotes: 8 },
      { id: 'c', upvotes: 7 },
    ]
    expect(mergeListed(first, second)).toEqual([
      { id: 'a', upvotes: 3 },
      { id: 'b', upvotes: 8 },
      { id: 'c', upvotes: 0 },
    ])
  })

  it('knows the paper that a moved one became', () => {
    const final = (id: string) => (id === 'o' ? 'n' : id)
    expect(ids(mergeListed(list('oa'), list('nxa'), final))).toBe('oxa')
  })

  const papers = fc.uniqueArray(fc.constantFrom(...'abcdefghij')).map((letters) => list(letters.join('')))

  it('keeps the order of the first, loses nothing, lists nothing twice, and adds nothing a second time', () => {
    fc.assert(
      fc.property(papers, papers, (first, second) => {
        const merged = mergeListed(first, second)
        const known = new Set(first.map(({ id }) => id))
        expect(merged.filter(({ id }) => known.has(id))).toEqual(first)
        expect(new Set(ids(merged))).toEqual(new Set([...ids(first), ...ids(second)]))
        expect(new Set(ids(merged)).size).toBe(merged.length)
        expect(mergeListed(merged, second)).toEqual(merged)
      }),
    )
  })
})
