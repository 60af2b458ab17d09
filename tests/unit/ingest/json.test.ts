import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { json } from '../../../scripts/ingest/formats/json.ts'
import {
  attempt,
  fail,
  LiteralError,
  peek,
  readValue,
  type Value,
} from '../../../scripts/ingest/formats/literal.ts'

/** Read a whole text as JSON. */
function read(text: string): Value | LiteralError {
  const cursor = { text, at: 0 }
  return attempt(() => {
    const value = readValue(cursor, json)
    return peek(cursor) === '' ? value : fail(cursor, 'something follows')
  })
}

/** A value as JSON.parse gives it. */
function plain(value: Value): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]))
  return typeof value === 'object' && value !== null ? Number(value.digits) : value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return 'no JSON'
  }
}

const readPlain = (text: string) => {
  const value = read(text)
  return value instanceof LiteralError ? 'no JSON' : plain(value)
}

it('reads every JSON text as JSON.parse does', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 6, noUnicodeString: false }),
      fc.constantFrom(0, 1, 4, '\t'),
      (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent)
        expect(readPlain(written)).toEqual(JSON.parse(written))
      },
    ),
  )
})

it('takes and refuses what JSON.parse takes and refuses, whatever a character does to a text', () => {
  const text = '[{"a":-1.5e+3,"b\\u00e9":[true,false,null],"c":"x\\n\\"\\\\"},{}, [] ,0]'
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.nat(3),
      fc.constantFrom(
        '',
        '"',
        '\\',
        ',',
        ':',
        '[',
        ']',
        '{',
        '}',
        '0',
        '.',
        '-',
        'e',
        ' ',
        '\n',
        '\t',
        '\0',
        'é',
        '/',
        "'",
      ),
      (at, length, inserted) => {
        const damaged = text.slice(0, at) + inserted + text.slice(at + length)
        expect(readPlain(damaged)).toEqual(parsed(damaged))
      },
    ),
    { numRuns: 3000 },
  )
})

test.each([
  '',
  ' ',
  '[1,]',
  '{"a":1,}',
  '[,1]',
  '{,}',
  '[1 2]',
  '{"a" 1}',
  '{a:1}',
  "{'a':1}",
  '[NaN]',
  '[Infinity]',
  '[-]',
  '[01]',
  '[1.]',
  '[.5]',
  '[+1]',
  '[1e]',
  '[0x1]',
  '[undefined]',
  '[TRUE]',
  '["\t"]',
  '["\n"]',
  '["\\x41"]',
  '["\\u12"]',
  '["\\',
  '["a',
  '[1]]',
  '// a\n[1]',
  '\u00a0[1]',
])('%j is no JSON', (text) => {
  expect(parsed(text)).toBe('no JSON')
  expect(read(text)).toBeInstanceOf(LiteralError)
})

describe('what JSON.parse would lose', () => {
  it('keeps the digits of a number', () => {
    expect(read('[2401.10020,1e400,123456789012345678901234567890]')).toEqual([
      { digits: '2401.10020' },
      { digits: '1e400' },
      { digits: '123456789012345678901234567890' },
    ])
  })

  it('refuses a key that stands twice, with its place', () => {
    expect(read('{"a":1,"a":2}')).toMatchObject({ message: 'the key "a" stands twice', at: 11 })
  })

  it('takes every key as data', () => {
    expect(read('{"__proto__":{"polluted":true},"constructor":1}')).toEqual(
      new Map<string, Value>([
        ['__proto__', new Map([['polluted', true]])],
        ['constructor', { digits: '1' }],
      ]),
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('refuses a depth of 100,000 without running out of stack', () => {
    expect(read('['.repeat(100_000))).toMatchObject({ message: 'no value may stand deeper than 16 levels' })
    expect(read('{"a":'.repeat(100_000))).toMatchObject({
      message: 'no value may stand deeper than 16 levels',
    })
  })

  it('says where the text ends too early', () => {
    expect(read('[{"a": 1')).toMatchObject({ message: 'the text ends where a comma or } is expected', at: 8 })
  })
})

test.each(['"', '\\', '"\\"', '[', '{"', '{"a":', '-', '0', '[0,'])(
  'reads 200,000 times %j in linear time',
  (part) => {
    expect(read(part.repeat(200_000))).toBeInstanceOf(LiteralError)
  },
)
