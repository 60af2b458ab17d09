import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../scripts/build/offline/fold.ts'
import { unfold } from '../../../src/offline/fold.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const words = 'A page has much in common with its neighbours: its head, its foot, all that stands between. '

describe('folded bytes', () => {
  it.each([
    ['nothing', ''],
    ['less than a checksum spans', 'short'],
    ['exactly what a checksum spans', 'x'.repeat(32)],
    ['one byte again and again', '\0'.repeat(50_000)],
    ['a pair of bytes again and again', 'ab'.repeat(50_000)],
    ['a text twice', words + words],
    ['a text twice with something between', `${words}${'-'.repeat(31)}${words}`],
    ['texts that overlap themselves', words.slice(0, 33).repeat(7) + words.slice(5).repeat(3)],
  ])('unfold to what they were: %s', (_, text) => {
    expect(unfold(fold(bytes(text)))).toEqual(bytes(text))
  })

  it('unfold to what they were, whatever is repeated in whatever order', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 90 }),
      fc.constantFrom(...[40, 64, 91].map((to) => bytes(words.slice(0, to)))),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const whole = new Uint8Array(Buffer.concat(pieces))
        expect(unfold(fold(whole))).toEqual(whole)
      }),
    )
  })

  it('hold a repetition once, however far away it is', () => {
    const far = Uint8Array.from({ length: 300_000 }, (_, at) => Math.imul(at, 2654435761) >>> 24)
    const text = bytes(words)
    const folded = fold(new Uint8Array([...text, ...far, ...text]))
    expect(folded.length).toBeLessThan(far.length + text.length + 60)
  })

  it('are refused where they are not whole', () => {
    const folded = fold(bytes(words.repeat(3)))
    for (let length = 0; length < folded.length; length++)
      expect(() => unfold(folded.subarray(0, length))).toThrow()
    expect(() => unfold(new Uint8Array([...folded, 0]))).toThrow()
    expect(() => unfold(new Uint8Array(50_000).fill(255))).toThrow()
  })
})
