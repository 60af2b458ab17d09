import { describe, expect, it } from 'vitest'
import { pageSize, pagesOf } from '../../../src/archive/pages.ts'

/** A list of n papers, newest first; the oldest is 1. */
const list = (n: number) => Array.from({ length: n }, (_, at) => n - at)

describe('pages of a list', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [50, 50, 0],
    [99, 99, 0],
    [100, 50, 1],
    [149, 99, 1],
    [150, 50, 2],
    [1000, 50, 19],
  ])('%i papers: %i on the head and %i numbered pages', (papers, head, pages) => {
    const made = pagesOf(list(papers))
    expect([made.head.length, made.numbered.length]).toEqual([head, pages])
    expect(made.numbered.every((page) => page.length === pageSize)).toBe(true)
  })

  it('numbers from the oldest and stands newest first', () => {
    const { head, numbered } = pagesOf(list(160))
    expect([head[0], head.at(-1)]).toEqual([160, 101])
    expect([numbered[0]?.[0], numbered[0]?.at(-1)]).toEqual([50, 1])
    expect([numbered[1]?.[0], numbered[1]?.at(-1)]).toEqual([100, 51])
  })

  it('shows every paper once, and never changes a full page as papers are added', () => {
    let before = pagesOf(list(0)).numbered
    for (let papers = 1; papers <= 320; papers++) {
      const { head, numbered } = pagesOf(list(papers))
      expect([...head, ...numbered.toReversed().flat()]).toEqual(list(papers))
      expect(numbered.slice(0, before.length)).toEqual(before)
      before = numbered
    }
  })
})
