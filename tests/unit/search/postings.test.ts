import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestRice, bitReader, bitWriter } from '../../../src/search/bits.ts'
import { decodePostings, encodePostings, type Occurrence, textBase } from '../../../src/search/postings.ts'
import { decodeNumbers, encodeNumbers, gaps, sums } from '../../../src/search/varint.ts'

describe('numbers as bits', () => {
  it('come back as they were written', () => {
    const numbers = fc.array(fc.record({ value: fc.nat(5000), k: fc.nat(12) }))
    fc.assert(
      fc.property(numbers, (list) => {
        const writer = bitWriter()
        for (const { value, k } of list) writer.rice(value, k)
        const reader = bitReader(writer.bytes())
        expect(list.map(({ k }) => reader.rice(k))).toEqual(list.map(({ value }) => value))
      }),
    )
  })

  it('may be long runs of ones', () => {
    const writer = bitWriter()
    writer.rice(50_000, 0)
    writer.rice(3, 0)
    const reader = bitReader(writer.bytes())
    expect([reader.rice(0), reader.rice(0)]).toEqual([50_000, 3])
  })

  it('end, behind the end, in zeros', () => {
    expect(bitReader(new Uint8Array(1), 5).rice(4)).toBe(0)
  })

  it('take the parameter that suits them', () => {
    expect(bestRice([0, 0, 1])).toBe(0)
    expect(bestRice([1000, 1100, 900])).toBe(9)
  })
})

describe('numbers as bytes', () => {
  it('come back as they were written, up to 2^53', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (list) => {
        expect(decodeNumbers(encodeNumbers(list))).toEqual(list)
      }),
    )
  })

  it('add up again', () => {
    expect(sums(gaps([3, 3, 10]))).toEqual([3, 3, 10])
  })
})

describe('postings', () => {
  it('come back as they were written', () => {
    const places = fc.uniqueArray(fc.nat(400), { maxLength: 9 }).map((list) => list.sort((a, b) => a - b))
    const occurrence = fc.tuple(places, places).filter(([title, text]) => title.length + text.length > 0)
    fc.assert(
      fc.property(fc.array(occurrence, { minLength: 1, maxLength: 40 }), fc.nat(90), (list, step) => {
        const occurrences = list.map(
          ([title, text], at): Occurrence => ({ paper: at * (step + 1), title, text }),
        )
        expect(read(occurrences)).toEqual(occurrences)
      }),
    )
  })
})

function read(occurrences: Occurrence[]): Occurrence[] {
  const { papers, titles, places, starts } = decodePostings(
    encodePostings(occurrences),
    0,
    occurrences.length,
  )
  return [...papers].map((paper, at) => {
    const own = [...places.subarray(starts[at], starts[at + 1])]
    const inTitle = titles[at]!
    return { paper, title: own.slice(0, inTitle), text: own.slice(inTitle).map((place) => place - textBase) }
  })
}
