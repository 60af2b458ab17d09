import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { attempt, LiteralError, type Value } from '../../../scripts/ingest/formats/literal.ts'
import { readPythonLiteral } from '../../../scripts/ingest/formats/python-literal.ts'

const read = (text: string): Value | LiteralError => attempt(() => readPythonLiteral(text))

describe('values', () => {
  test.each<[string, Value]>([
    ["''", ''],
    ['""', ''],
    ["'a'", 'a'],
    [`"it's"`, "it's"],
    [`'say "x"'`, 'say "x"'],
    ["'it\\'s \"x\"'", 'it\'s "x"'],
    ['True', true],
    ['False', false],
    ['None', null],
    ['12', { digits: '12' }],
    ['-3', { digits: '-3' }],
    ['2401.10020', { digits: '2401.10020' }],
    ['1e-05', { digits: '1e-05' }],
    ['[]', []],
    ['{}', new Map()],
    [" [ 'a' , None ] ", ['a', null]],
    ["{'a': {'b': ['c', True]}}", new Map([['a', new Map([['b', ['c', true]]])]])],
    ["{'__proto__': 1}", new Map([['__proto__', { digits: '1' }]])],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(value)
  })
})

describe('escapes', () => {
  test.each([
    ['\\n\\r\\t\\\\', '\n\r\t\\'],
    ['\\a\\b\\f\\v', '\x07\b\f\v'],
    ['\\x41\\xe9', 'Aé'],
    ['\\u20ac', '€'],
    ['\\U0001f600', '😀'],
    ['\\ud83d', '\ud83d'],
    ['\\0\\101\\1012', '\0AA2'],
    ['\\\\n', '\\n'],
    ['\\\\\\n', '\\\n'],
    ['\\d\\ \\é', '\\d\\ \\é'],
    ['$\\\\alpha_\\\\text{x}$', '$\\alpha_\\text{x}$'],
  ])('%s', (escaped, text) => {
    expect(read(`'${escaped}'`)).toBe(text)
    expect(read(`"${escaped}"`)).toBe(text)
  })
})

describe('what repr does not write', () => {
  test.each([
    ['', 'a value is expected'],
    ['x', 'x is no value of Python'],
    ['null', 'null is no value of Python'],
    ['true', 'true is no value of Python'],
    ['nan', 'nan is no value of Python'],
    ["'a", 'never close'],
    ["'a\\'", 'never close'],
    ["'a\nb'", 'control character'],
    ["'a\\\nb'", 'control character'],
    ["'\\x4'", 'escape'],
    ["'\\u123'", 'escape'],
    ["'\\U00110000'", 'escape'],
    ["'\\N{DASH}'", 'escape'],
    ["('a', 'b')", 'a value is expected'],
    ["{'a'}", 'a colon is expected'],
    ["{'a': 1,}", 'a key in quotes is expected'],
    ['{1: 2}', 'a key in quotes is expected'],
    ["['a',]", 'a value is expected'],
    ["['a' 'b']", 'a comma or ] is expected'],
    ["'a' 'b'", 'something follows'],
    ["'''a'''", 'something follows'],
    ["b'a'", 'b is no value of Python'],
    ["u'a'", 'u is no value of Python'],
    ['1_000', 'something follows'],
    ['007', 'something follows'],
    ['+1', 'a value is expected'],
    ['0x1f', 'something follows'],
    ['1j', 'something follows'],
    ["{'a': 1, 'a': 2}", 'stands twice'],
    ['datetime.date(2025, 8, 14)', 'datetime is no value of Python'],
    ["__import__('os')", 'a value is expected'],
  ])('%j: %s', (text, reason) => {
    const problem = read(text)
    expect(problem).toBeInstanceOf(LiteralError)
    expect((problem as LiteralError).message).toContain(reason)
  })
})

/** A text as Python's `repr` writes it. */
function repr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const inside = [...text].map((sign) => {
    if (sign === '\\' || sign === quote) return `\\${sign}`
    const named = new Map([
      ['\n', '\\n'],
      ['\r', '\\r'],
      ['\t', '\\t'],
    ]).get(sign)
    if (named) return named
    const code = sign.codePointAt(0)!
    if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, '0')}`
    return code >= 0xd800 && code < 0xe000 ? `\\u${code.toString(16)}` : sign
  })
  return quote + inside.join('') + quote
}

it('reads every text that repr can write', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\\'"\n\t\0xuU0-9]*$/))),
      (texts) => {
        expect(read(`[${texts.map(repr).join(', ')}]`)).toEqual(texts)
      },
    ),
  )
})

it('never crashes on damage', () => {
  const text = `{'paper': {'id': '2501.05441', 'title': "It's \\"x\\"", 'n': [1, -2.5, None], 'e': '\\u00e9\\x41'}}`
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(4), fc.string({ maxLength: 3 }), (at, length, inserted) => {
      const value = read(text.slice(0, at) + inserted + text.slice(at + length))
      expect(value instanceof LiteralError || typeof value !== 'undefined').toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each(["'", '\\', "'\\'", '[', "{'", "{'a':", '-', '0', "'\\x4"])(
  'reads 100,000 times %j in linear time',
  (part) => {
    expect(read(part.repeat(100_000))).toBeInstanceOf(LiteralError)
  },
)
