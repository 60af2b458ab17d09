import { describe, expect, it } from 'vitest'
import { flow } from '../../../../src/archive/mail/flow.ts'

const a = (count: number) => 'a'.repeat(count)

describe('a line as format=flowed', () => {
  it.each([
    ['', ''],
    ['a few words', 'a few words'],
    ['  many \t spaces ', 'many spaces'],
    [`${a(40)} ${a(31)}`, `${a(40)} ${a(31)}`],
    [`${a(40)} ${a(32)}`, `${a(40)} \n${a(32)}`],
    [a(100), `${a(72)} \n${a(28)}`],
    [`see https://example.org/${a(100)} there`, `see \nhttps://example.org/${a(100)} \nthere`],
    ['> quoted', ' > quoted'],
    ['From here', ' From here'],
    [`${a(70)} -- ${a(70)}`, `${a(70)} \n -- \n${a(70)}`],
    ['文'.repeat(50), `${'文'.repeat(36)} \n${'文'.repeat(14)}`],
    [`${'e\u0301'.repeat(73)}`, `${'e\u0301'.repeat(72)} \ne\u0301`],
  ])('%j', (text, lines) => {
    expect(flow(text)).toBe(lines)
  })

  it('takes a long line as it takes a short one', () => {
    for (const text of [a(50_000), 'a '.repeat(50_000), ' '.repeat(50_000), '\u0301'.repeat(50_000)])
      expect(flow(text).split('\n').length).toBeLessThan(1500)
  })
})
