import { fail, type Notation, peek, readValue, type Value } from './literal.ts'

/**
 * Read a Python literal as `repr` writes it: dict with text keys, list, str, int, float, True, False, None.
 * Throws LiteralError for everything else, tuples, sets, bytes, prefixes and commas before a closing bracket included.
 */
export function readPythonLiteral(text: string): Value {
  const cursor = { text, at: 0 }
  const value = readValue(cursor, python)
  if (peek(cursor) !== '') return fail(cursor, 'something follows the value')
  return value
}

const python: Notation = {
  name: 'Python',
  quotes: `'"`,
  constants: new Map([
    ['True', true],
    ['False', false],
    ['None', null],
  ]),
  unescape(inside) {
    let wrong = false
    const text = inside.replace(escapes, (written, octal, hex, other) => {
      const code = octal ? Number.parseInt(octal, 8) : hex ? Number.parseInt(hex.slice(1), 16) : -1
      if (code > 0x10ffff || 'xuUN'.includes(other ?? '-')) wrong = true
      else if (code >= 0) return String.fromCodePoint(code)
      return controls.get(other) ?? written
    })
    return wrong ? undefined : text
  },
}

const escapes = /\\(?:([0-7]{1,3})|(x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})|([\s\S]))/g

/** What the escapes of one character stand for; Python keeps an unknown one as it is written. */
const controls = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])
