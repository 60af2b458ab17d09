import { describe, expect, test } from 'vitest'
import { keyOf } from '../../../../src/archive/related/text-key.ts'
import { termsOf } from '../../../../src/archive/related/words.ts'

/** The terms by their forms, those of a pair in one. */
const forms = (text: string) => termsOf(text).map(({ before, part }) => (before?.form ?? '') + part.form)

describe('the terms of a text', () => {
  test('have the keys of their forms', () => {
    const text = 'Fine-tuning of finetuning'
    expect(termsOf(text).map(({ key }) => key)).toEqual(forms(text).map((form) => keyOf(form)))
  })

  test.each([
    [
      'words that say something, and pairs of them',
      'Gaussian splatting of scenes',
      ['gaussian', 'gaussiansplatting', 'splatting', 'scene'],
    ],
    ['one for a word in one piece, with a hyphen or in two', 'finetuning', ['finetuning']],
    ['the same for the two pieces', 'fine-tuning', ['fine', 'finetuning', 'tuning']],
    [
      'function words where a hyphen joins them',
      'chain-of-thought',
      ['chain', 'chainof', 'ofthought', 'thought'],
    ],
    ['no function words elsewhere', 'of the and with', []],
    ['no numbers alone', '2024 and 17', []],
    ['numbers in a name', 'GPT-4', ['gpt', 'gpt4']],
    ['no pair across a full stop', 'A lamp. Bees hum.', ['lamp', 'bee', 'beehum', 'hum']],
    ['no addresses', 'see https://example.org/bees/honey', ['see']],
    ['words of any script', 'пчёлы в саду', ['пчёлы', 'саду']],
    [
      'the words that an object has by itself',
      'constructor __proto__',
      ['constructor', 'constructorproto', 'proto'],
    ],
  ])('are %s', (_, text, expected) => {
    expect(forms(text)).toEqual(expected)
  })

  test('say where they stand', () => {
    const text = 'The honey-bees hum'
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'honey',
      'honey-bees',
      'bees',
      'bees hum',
      'hum',
    ])
  })

  test.each(['a', 'é', '-', 'a-', 'a ', '😀', '蜂', "'s"])('are found in 50,000 times %j', (sign) => {
    expect(termsOf(sign.repeat(50_000)).length).toBeLessThanOrEqual(100_000)
  })
})
