import { describe, expect, it, test } from 'vitest'
import { abbreviationsIn, meaningsOf } from '../../../../src/archive/trends/abbreviations.ts'
import { mentions } from '../../../../src/archive/trends/phrases.ts'

const keys = (text: string) => mentions(text).map(({ key }) => key)

describe('the phrases of a text', () => {
  test.each([
    ['world models', ['world model']],
    ['We propose', []],
    ['mixture of experts', ['mixture', 'mixture of expert', 'expert']],
    ['agents and robots', ['agent', 'robot']],
    ['agents, robots', ['agent', 'robot']],
    ['a method', []],
    ['a novel method', ['novel method']],
    ['the 7 agents', ['agent']],
    ['in 2024', []],
    ['', []],
  ])('%j holds %j', (text, expected) => expect(keys(text)).toEqual(expected))

  it('takes what hyphens join for one word', () => {
    expect(keys('vision-language-action policies')).toEqual([
      'vision language action',
      'vision language action policy',
      'policy',
    ])
    expect(keys('text-to-image synthesis')).toContain('text to image synthesis')
  })

  it('has at most three words', () => {
    const longest = keys('autoregressive video diffusion transformers').map((key) => key.split(' ').length)
    expect(Math.max(...longest)).toBe(3)
  })

  it('keeps how it is written, and what stands around it', () => {
    expect(mentions('Many World Models are used')).toContainEqual({
      key: 'world model',
      text: 'World Models',
      before: 'many',
      after: 'are',
    })
  })

  test.each(['a', 'agent ', 'agent-', '(', 'x (x) ', '-', 'of '])('takes 50,000 × %j', (part) => {
    expect(mentions(part.repeat(50_000)).length).toBeLessThanOrEqual(250_000)
    abbreviationsIn(part.repeat(50_000))
  })
})

describe('abbreviations', () => {
  test.each([
    ['large language models (LLMs)', 'llm', 'large language model'],
    ['a chain of thought (CoT)', 'cot', 'chain of thought'],
    ['Mixture-of-Experts (MoE) layers', 'moe', 'mixture of expert'],
    [
      'reinforcement learning with verifiable rewards (RLVR)',
      'rlvr',
      'reinforcement learning with verifiable reward',
    ],
    ['text-to-image (T2I) models', 't2i', 'text to image'],
  ])('%j introduces %j', (text, short, long) => expect(abbreviationsIn(text)).toEqual([{ short, long }]))

  test.each(['models (GPT)', '(LLMs)', 'we call it, long after, learning. (L2)', 'a b (constructor)'])(
    '%j introduces none',
    (text) => expect(abbreviationsIn(text)).toEqual([]),
  )

  it('mean what most texts say, where two agree', () => {
    const [a, b, c] = ['a b', 'a c', 'd e'].map((long) => ({ short: long === 'd e' ? 'de' : 'ab', long }))
    expect(meaningsOf([a!, b!, b!, c!])).toEqual(new Map([['ab', 'a c']]))
    expect(meaningsOf([])).toEqual(new Map())
  })
})
