import { describe, expect, it } from 'vitest'
import { wordList, wordsOf } from '../../../src/search/words.ts'

describe('the words of a text', () => {
  it.each([
    ['Chain-of-Thought', ['chain', 'of', 'thought']],
    ['Société naïve Łódź', ['societe', 'naive', 'lodz']],
    ['τ-bench and β-VAE', ['tau', 'bench', 'and', 'beta', 'vae']],
    ['GPT-4o scores 92.5%', ['gpt', '4o', 'scores', '92', '5']],
    ['R² ﬁne', ['r2', 'fine']],
    ['深度学习 model', ['深', '度', '学', '习', 'model']],
    ['かな', ['か', 'な']],
    ['… — !', []],
  ])('of %j are %j', (text, words) => {
    expect(wordList(text)).toEqual(words)
  })

  it('know where they stand', () => {
    expect(wordsOf('A naïve β')).toEqual([
      { word: 'a', start: 0, end: 1 },
      { word: 'naive', start: 2, end: 7 },
      { word: 'beta', start: 8, end: 9 },
    ])
  })

  it('are read in linear time and cut where they have no end', () => {
    expect(wordList('x'.repeat(50_000))).toEqual(['x'.repeat(64)])
    expect(wordList('a\u0301'.repeat(50_000))).toHaveLength(1)
    expect(wordList('字'.repeat(50_000))).toHaveLength(50_000)
  })
})
