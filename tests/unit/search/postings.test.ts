import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestRice, bitReader, bitWriter } from '../../../src/search/bits.ts'
import { decodePostings, textBase } from '../../../src/search/postings.ts'
import { decodeNumbers, encodeNumbers, foldSign, gaps, sums, unfold } from '../../../src/search/varint.ts'
import { encodeWordIndex } from '../../../src/search/word-index-files.ts'
import { tokensOf, wordPart } from '../../../src/search/word-part.ts'

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

  it('may be below 0', () => {
    expect([0, -1, 1, -2].map(foldSign)).toEqual([0, 1, 2, 3])
    expect([0, 1, 2, 3].map(unfold)).toEqual([0, -1, 1, -2])
  })

  it('add up again', () => {
    expect(sums(gaps([3, 3, 10]))).toEqual([3, 3, 10])
  })
})

/** Where a word stands in one paper. */
interface Occurrence {
  paper: number
  title: number[]
  text: number[]
}

describe('postings', () => {
  const places = fc.uniqueArray(fc.nat(400), { maxLength: 9 }).map((list) => list.sort((a, b) => a - b))
  const occurrence = fc.tuple(places, places).filter(([title, text]) => title.length + text.length > 0)
  const occurrences = fc
    .tuple(fc.array(occurrence, { minLength: 1, maxLength: 40 }), fc.nat(90))
    .map(([list, step]) =>
      list.map(([title, text], at): Occurrence => ({ paper: at * (step + 1), title, text })),
    )

  it.each([
    ['one part', 10_000],
    ['many parts', 7],
  ])('come back as they were written, in %s', (_, inPart) => {
    fc.assert(
      fc.property(occurrences, (list) => {
        expect(read(list, inPart)).toEqual(list)
      }),
    )
  })
})

/** What an index over one word, made in parts, says of it. */
function read(list: Occurrence[], inPart: number): Occurrence[] {
  const papers = (list.at(-1)?.paper ?? 0) + 1
  const words = Array.from({ length: papers }, (_, paper) => wordsOf(list.find((own) => own.paper === paper)))
  const parts = Array.from({ length: Math.ceil(papers / inPart) }, (_, at) =>
    wordPart(tokensOf(words.slice(at * inPart, (at + 1) * inPart))),
  )
  const [shard] = encodeWordIndex(parts, inPart).shards.values()
  const start = 4 + new DataView(shard!.buffer).getUint32(0)
  const postings = decodePostings(shard!, start, list.length, inPart)
  return [...postings.papers].map((paper, at) => {
    const own = [...postings.places.subarray(postings.starts[at], postings.starts[at + 1])]
    const inTitle = postings.titles[at]!
    expect(postings.texts[at]).toBe(own.length - inTitle)
    return { paper, title: own.slice(0, inTitle), text: own.slice(inTitle).map((place) => place - textBase) }
  })
}

function wordsOf({ title, text }: Occurrence = { paper: 0, title: [], text: [] }) {
  const at = (places: number[]) =>
    Array.from({ length: (places.at(-1) ?? -1) + 1 }, (_, place) => (places.includes(place) ? 'moss' : ''))
  return { title: at(title), text: at(text) }
}
