import { describe, expect, it, test } from 'vitest'
import { areSet, judge, noWords, termsIn, termsOf, wordsIn } from '../../../src/reading/words.ts'

const typed = (text: string) => termsIn(text).map((term) => term.typed)

describe('words and phrases', () => {
  test.each([
    ['diffusion, agents', ['diffusion', 'agents']],
    ['"chain of thought" code', ['chain of thought', 'code']],
    ['“mixture of experts”', ['mixture of experts']],
    ['text-to-image', ['text-to-image']],
    ['Code code CODE', ['CODE']],
    ['diffus*', ['diffus*']],
    ['强化学习', ['强化学习']],
    ['', []],
    ['!!! " " ""', []],
    ['"left open', ['left', 'open']],
  ])('in %s', (text, expected) => expect(typed(text)).toEqual(expected))

  it('are at most 200', () => {
    expect(termsIn(Array.from({ length: 50_000 }, (_, at) => `w${at}`).join(' '))).toHaveLength(200)
    expect(termsIn('"'.repeat(50_000))).toEqual([])
  })
})

describe('a text', () => {
  test.each([
    ['Video generation', 'video', true],
    ['Videos of cats', 'video', true],
    ['A video', 'videos', false],
    ['Smart parts', 'art', false],
    ['Étude of CAFÉS', 'cafe', true],
    ['Chain-of-Thought prompting', '"chain of thought"', true],
    ['Thought of a chain', '"chain of thought"', false],
    ['Diffusing models', 'diffus*', true],
    ['A confusion', '*fusion', false],
    ['基于强化学习的模型', '强化学习', true],
    ['On constructor and __proto__', 'constructor', true],
    ['GPT-4o is here', 'gpt-4o', true],
  ])('%s: %s', (text, term, has) => expect(termsOf(text, termsIn(term)).length > 0).toBe(has))

  test.each(['a', ' ', '-', '"', 'é', '\u0301', '强'])('of %j, 50,000 times, is read', (sign) => {
    expect(termsOf(sign.repeat(50_000), termsIn('video'))).toEqual([])
  })
})

describe('a paper', () => {
  const [marked, hidden] = [termsIn('agents video'), termsIn('medical')]
  test.each([
    ['Agents for video', false, { isOut: false, has: ['agents', 'video'] }],
    ['Something else', false, { isOut: false, has: [] }],
    ['Something else', true, { isOut: true, has: [] }],
    ['Medical video', true, { isOut: true, has: ['video'] }],
  ])('%s (only marked: %s)', (text, only, expected) =>
    expect(judge(text, marked, hidden, only)).toEqual(expected),
  )

  it('is not hidden where no word is to be marked', () => {
    expect(judge('Anything', [], hidden, true).isOut).toBe(false)
  })
})

describe('what is kept of them', () => {
  test.each([null, 1, 'x', [], {}, { marked: {}, hidden: 1, only: 'yes' }])('no words in %j', (data) => {
    expect(wordsIn(data)).toEqual(noWords)
    expect(areSet(wordsIn(data))).toBe(false)
  })

  it('reads back', () => {
    const words = { marked: 'agents', hidden: '"a b"', only: true }
    expect(wordsIn(JSON.parse(JSON.stringify(words)))).toEqual(words)
    expect(wordsIn({ marked: 'x'.repeat(50_000) }).marked).toHaveLength(2000)
  })
})
