import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeId } from '../../../src/archive/id.ts'
import { cleanLine } from '../../../src/archive/text/clean.ts'
import { hasData, jsonLines } from '../../support/data.ts'
import { hostileStrings } from '../../support/hostile.ts'

const free = () => false
const lawful = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

describe('the id of a title', () => {
  it.each([
    ['Attention Is All You Need', 'attention-is-all-you-need'],
    ["What’s “new”? It's GPT-3.5", 'whats-new-its-gpt-3-5'],
    ['LLM$\\times$MapReduce', 'llmxmapreduce'],
    ['LLMtimesMapReduce: 256times256', 'llmtimesmapreduce-256x256'],
    ['texttt{D}ual-texttt{H}ead', 'dual-head'],
    ['$\\mathbf{\\texttt{D}}$ual-$\\texttt{H}$ead', 'dual-head'],
    ['DA$^2$: Depth', 'da2-depth'],
    ['DA^2: Depth', 'da2-depth'],
    ['$V_0$', 'v0'],
    ['GUI-360$^\\circ$', 'gui-360deg'],
    ['GUI-360^circ', 'gui-360deg'],
    ['$\\infty$-LLMs', 'infinity-llms'],
    ['infty-LLMs', 'infinity-llms'],
    ['τ-bench and $\\mu$P', 'tau-bench-and-mu-p'],
    ['C++, A* and Q&A: pass@k', 'c-plus-plus-a-star-and-q-and-a-pass-at-k'],
    ['Naïve Straße Bjørn', 'naive-strasse-bjorn'],
    ['Ελληνικά', 'ellinika'],
    ['Глубокое обучение', 'glubokoe-obuchenie'],
    ['ひらがな', 'hiragana'],
    ['深度学习', 'shen-du-xue-xi'],
    ['🤗', 'hugging'],
    ['x'.repeat(200), 'x'.repeat(80)],
    ['nine char '.repeat(20), `${'nine-char-'.repeat(8)}`.slice(0, 79)],
  ])('%j is %j', (title, id) => expect(makeId(title, free)).toBe(id))

  it.each([
    'con',
    'PRN',
    'aux',
    'nul',
    'com1',
    'com¹',
    'lpt9',
    'index',
    'rss',
    'atom',
    'feed',
    'page',
    '404',
    '1',
    '2025',
  ])('%j, which means something else, begins with paper-', (title) =>
    expect(makeId(title, free)).toMatch(/^paper-[a-z0-9]+$/),
  )
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])(
    '%j is no key of every object',
    (title) => expect(makeId(title, free) in {}).toBe(false),
  )
  it.each(['', '!!!', '…', '../..', '—'])('%j, which has no words, is paper', (title) =>
    expect(makeId(title, free)).toBe('paper'),
  )
})

describe('where an id is taken', () => {
  it('the next numbers follow', () => {
    const taken = new Set<string>()
    const ids = Array.from({ length: 1000 }, () => {
      const id = makeId('Same title', (one) => taken.has(one))
      taken.add(id)
      return id
    })
    expect(ids.slice(0, 3)).toEqual(['same-title', 'same-title-2', 'same-title-3'])
    expect(ids.at(-1)).toBe('same-title-1000')
    expect(taken.size).toBe(1000)
  })
  it('the number is part of the 80 characters', () => {
    expect(makeId('x'.repeat(90), (id) => id === 'x'.repeat(80))).toBe(`${'x'.repeat(78)}-2`)
    expect(makeId('', (id) => id === 'paper')).toBe('paper-2')
  })
})

describe('whatever comes in', () => {
  it('the id is lawful and free', () => {
    const title = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
    fc.assert(
      fc.property(title, fc.nat(20), (text, count) => {
        let left = count
        const id = makeId(cleanLine(text).text, () => left-- > 0)
        expect(id).toMatch(lawful)
        expect(id).toMatch(/[a-z]/)
      }),
    )
  })
  it.skipIf(!hasData)('every hostile string gives a lawful id', () => {
    for (const raw of hostileStrings()) expect(makeId(cleanLine(raw).text, free)).toMatch(lawful)
  })
  it.skipIf(!hasData)('100,000 real titles give lawful, distinct ids', () => {
    const taken = new Set<string>()
    const titles = jsonLines<{ title: string }>('scale-100k.jsonl.gz').map(
      ({ title }) => cleanLine(title).text,
    )
    for (const title of titles) taken.add(makeId(title, (id) => taken.has(id)))
    expect(taken.size).toBe(titles.length)
    expect([...taken].filter((id) => !lawful.test(id))).toEqual([])
  })
})
