import { describe, expect, it, test } from 'vitest'
import { decode } from '../../../scripts/ingest/decode.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('decode', () => {
  test.each([
    ['ASCII', bytes('Daily Papers\n'), 'Daily Papers\n'],
    ['UTF-8', bytes('Café 漢字 🙂'), 'Café 漢字 🙂'],
    ['UTF-8 with a byte-order mark', bytes([0xef, 0xbb, 0xbf], 'Aug 14'), 'Aug 14'],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [...Buffer.from('Café 🙂', 'utf16le')]), 'Café 🙂'],
    ['UTF-16, big end first', bytes([0xfe, 0xff], [...bigEndian('Café 🙂')]), 'Café 🙂'],
    ['a replacement character of the source', bytes('a\uFFFDb'), 'a\uFFFDb'],
    ['nothing', bytes(), ''],
    ['a stray NUL', bytes('a text with one \0 in it'), 'a text with one \0 in it'],
  ])('reads %s', (_, input, text) => {
    expect(decode(input)).toEqual({ text })
  })

  test.each([
    ['at the start', bytes([0xe9], 't\u00e9'), '\uFFFDt\u00e9', { line: 1, column: 1 }],
    [
      'behind other letters',
      bytes('Aug 14\r\né caf', [0xe9], '!'),
      'Aug 14\r\né caf\uFFFD!',
      { line: 2, column: 6 },
    ],
    [
      'where a character is cut off',
      bytes('one\ntwo ', [0xe6, 0xbc]),
      'one\ntwo \uFFFD',
      { line: 2, column: 5 },
    ],
    [
      'in a large file',
      bytes('x'.repeat(999_999), '\n', [0xff]),
      `${'x'.repeat(999_999)}\n\uFFFD`,
      { line: 2, column: 1 },
    ],
  ])('finds the first byte that is not UTF-8 %s', (_, input, text, invalid) => {
    expect(decode(input)).toEqual({ text, invalid })
  })

  test.each([
    ['UTF-16 without a byte-order mark', Buffer.from('Daily Papers, Aug 14', 'utf16le')],
    ['UTF-16 without a byte-order mark and with an accent', Buffer.from('Café Papers, Aug 14', 'utf16le')],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['half a pair of surrogates', bytes([0xff, 0xfe], [0x3d, 0xd8], [0x41, 0])],
  ])('refuses %s', (_, input) => {
    expect(() => decode(input)).toThrow(expect.objectContaining({ code: 'encoding-invalid' }))
  })

  it('does not slow down on a large file that is wrong everywhere', () => {
    expect(decode(Buffer.alloc(5_000_000, 0xff)).invalid).toEqual({ line: 1, column: 1 })
  })
})
