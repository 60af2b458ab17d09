import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, cleanLine } from '../../../../src/archive/text/clean.ts'
import { fold } from '../../../../src/archive/text/fold.ts'
import { hasData, jsonLines } from '../../../support/data.ts'

describe('one title in two forms', () => {
  it.each([
    ['Case and Space', 'CASE  and\n space'],
    ['Naïve Straße ﬁlm', 'Nai\u0308ve STRASSE film'],
    ['“Quoted” – it’s', '"quoted" -- it\'s'],
    ['Pre-training: A Study.', 'pretraining a study'],
    ['LLM$\\times$MapReduce', 'LLMtimesMapReduce'],
    ['LLM$\\times$MapReduce', 'LLM×MapReduce'],
    ['Towards $\\infty$-LLMs', 'Towards infty-LLMs'],
    ['$\\mathbf{\\texttt{D}}$ual-$\\texttt{H}$ead', 'texttt{D}ual-texttt{H}ead'],
    ['$\\bf{D^3}$QE', 'D^3QE'],
    ['SP$^3$', 'SP³'],
    ['DA$^{2}$', 'DA^{2}'],
    ['GUI-360$^\\circ$', 'GUI-360^circ'],
    ['360{\\deg}', '360°'],
    ['$\\mu$P', 'μP'],
    ['$\\mu$P', 'muP'],
    ['TerraDiT-$Ω$', 'TerraDiT-Ω'],
    ['$\\varepsilon$-greedy', 'ε-greedy'],
    ['$O(n\\log n)$', 'O(nlog n)'],
    ['UI2Code$^\\text{N}$', 'UI2Code^N'],
    ['FaSTA$^*$', 'FaSTA^*'],
    ['$\\textit{Can}$ it?', 'Can it?'],
    ['\\textbf{All} \\emph{of} {\\it it}', 'All of it'],
    ['\x24{\\bf MASK}$', '{bf MASK}'],
    ['$A\\rightarrow B$', 'A → B'],
    ['$\\sim$543K', 'sim543K'],
    ['$\\sim$543K', '~543K'],
    ['10$\\times$-20$\\times$', '10times-20times'],
    ['0.82\\!-\\!0.94', '0.82!-!0.94'],
    ['14{,}056', '14,056'],
    ['$\\$81$', '\\81'],
    ['8~FPS', '8 FPS'],
    ['na\\"{\\i}ve Pok\\\'emon Gan\\c{c}arski', 'naïve Pokémon Gançarski'],
    ['Fast\u200bAtten\u00adtion \u202eX\u202c', 'FastAttention X'],
    ['$\\left( a \\right)$', 'left( a right)'],
    ['*Really* fast', 'Really fast'],
    ['$\\mathcal O(1)$', 'mathcal O(1)'],
    ['text$\\unicode{x2013}$even', 'textx2013even'],
    ['ΑΒΓ', 'αβγ'],
    ['データ', 'データ'],
  ])('%j is %j', (one, other) => expect(fold(one)).toBe(fold(other)))
})

describe('two titles', () => {
  it.each([
    ['GPT-3', 'GPT-4'],
    ['GPT-3.5', 'GPT-35'],
    ['GPT-3.5', 'GPT-3-5'],
    ['1-2%', '12%'],
    ['A search', 'A* search'],
    ['A+ search', 'A* search'],
    ['C', 'C++'],
    ['C', 'C#'],
    ['sim-to-real', 'to-real'],
    ['Sim2Real', '2Real'],
    ['深度学习', '机器学习'],
    ['हिन्दी', 'हिन्दू'],
    ['🤗', '🚀'],
    ['!!!', '???'],
    ['Times of change', 'of change'],
    ['The text', 'The'],
  ])('%j is not %j', (one, other) => expect(fold(one)).not.toBe(fold(other)))
})

it('case, space and punctuation at the end never matter', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019é'), minLength: 1 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const title = words.join(' ')
      expect(fold(`  ${title.toUpperCase()}.`)).toBe(fold(title))
    }),
  )
})

describe.skipIf(!hasData)('real titles', () => {
  interface Pair {
    hf_title: string
    arxiv_title: string
    hf_abstract: string
    arxiv_abstract: string
  }
  it('all but the three that differ are the same on Hugging Face and arXiv', () => {
    const pairs = jsonLines<Pair>('latex-pairs.jsonl.gz')
    const unlike = pairs.filter((pair) => fold(pair.hf_title) !== fold(pair.arxiv_title))
    expect(unlike.length).toBe(3)
    const same = pairs.filter(
      (pair) => fold(clean(pair.hf_abstract).text) === fold(clean(pair.arxiv_abstract).text),
    )
    expect(same.length / pairs.length).toBeGreaterThan(0.9)
  })
  it('of 100,000 only three share a key with another, in quotes and a Greek letter', () => {
    const byKey = new Map<string, Set<string>>()
    for (const { title } of jsonLines<{ title: string }>('scale-100k.jsonl.gz')) {
      const line = cleanLine(title).text.toLowerCase()
      const key = fold(line)
      byKey.set(key, (byKey.get(key) ?? new Set()).add(line))
    }
    const shared = [...byKey.values()].filter((titles) => titles.size > 1)
    const letters = shared.map(
      (titles) => new Set([...titles].map((title) => title.replace(/\\mu|μ|\P{L}/gu, ''))),
    )
    expect(letters.map(({ size }) => size)).toEqual([1, 1, 1])
  })
})
