import { describe, expect, test } from 'vitest'
import { isCommon, noCounts, note, rarity } from '../../../../src/archive/related/rarity.ts'
import { emptyTerms, numberOf } from '../../../../src/archive/related/terms.ts'

const terms = emptyTerms(['insects'])
const word = (key: string, isPlain = false) => ({ key, isPlain, isAlone: true })
const bee = numberOf(terms, word('bee'))
const show = numberOf(terms, word('show'))
const beesShow = numberOf(terms, { ...word('beeshow'), parts: [word('bee'), word('show')] })
const approach = numberOf(terms, word('approach', true))
const noMentions = { text: '', terms: new Int32Array(), starts: new Int32Array(), ends: new Int32Array() }

/** Counts of so many papers with the terms, the first `titled` of them in the title. */
function counted(papers: number, numbers: number[], titled: number) {
  const counts = noCounts(terms)
  const bag = { terms: Int32Array.from(numbers), weights: new Float32Array(), titled, mentions: noMentions }
  for (let paper = 0; paper < papers; paper++) note(counts, bag)
  return counts
}

describe('a term is common', () => {
  test('if it is a plain word', () => expect(isCommon(counted(3, [approach], 1), approach)).toBe(true))

  test('if many papers have it and no title', () => {
    expect(isCommon(counted(100, [bee, show], 1), show)).toBe(true)
    expect(isCommon(counted(100, [bee, show], 1), bee)).toBe(false)
  })

  test('not before many papers have it', () => expect(isCommon(counted(10, [show], 0), show)).toBe(false))

  test('if it is a pair with a word that no title has', () => {
    expect(isCommon(counted(100, [bee, show, beesShow], 1), beesShow)).toBe(true)
  })

  test('not if the pair is in titles itself', () => {
    expect(isCommon(counted(100, [beesShow, bee, show], 1), beesShow)).toBe(false)
  })
})

describe('a term counts', () => {
  test('more if fewer papers have it', () => {
    const counts = counted(10, [bee], 1)
    note(counts, { terms: Int32Array.of(show), weights: new Float32Array(), titled: 1, mentions: noMentions })
    note(counts, { terms: Int32Array.of(show), weights: new Float32Array(), titled: 1, mentions: noMentions })
    expect(rarity(counts, show, false)).toBeGreaterThan(rarity(counts, bee, false))
  })

  test('for nothing if one paper alone has it, unless others are awaited', () => {
    expect(rarity(counted(1, [bee], 1), bee, false)).toBe(0)
    expect(rarity(counted(1, [bee], 1), bee, true)).toBeGreaterThan(0)
  })
})
