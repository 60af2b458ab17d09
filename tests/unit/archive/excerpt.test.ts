import { expect, it } from 'vitest'
import { excerpt } from '../../../src/archive/excerpt.ts'

it.each([
  ['a short text stays', 'One two.', 20, 'One two.'],
  ['a text that just fits stays', 'One two.', 8, 'One two.'],
  ['white space is one space', 'One\n\ntwo  three', 20, 'One two three'],
  ['whole words', 'One two three four', 12, 'One two…'],
  ['the last word that fits', 'One two three four', 14, 'One two three…'],
  ['no comma before the dots', 'One two, three four', 10, 'One two…'],
  ['a long word is cut', 'Donaudampfschifffahrt', 8, 'Donauda…'],
  ['no half of a pair', `${'x'.repeat(6)}😀😀😀`, 8, 'xxxxxx😀…'],
  ['nothing', '', 10, ''],
])('%s', (_, text, length, expected) => {
  expect(excerpt(text, length)).toBe(expected)
})

it('never exceeds its length, nor splits a pair', () => {
  for (let length = 4; length < 40; length++) {
    const made = excerpt('😀 long words 😀😀😀 of prose, and more 😀'.repeat(3), length)
    expect([...made].length).toBeLessThanOrEqual(length)
    expect(made.isWellFormed()).toBe(true)
  }
})
