import type { Notation } from './literal.ts'

/** JSON after RFC 8259. */
export const json: Notation = {
  name: 'JSON',
  quotes: '"',
  constants: new Map([
    ['true', true],
    ['false', false],
    ['null', null],
  ]),
  unescape(inside) {
    try {
      return JSON.parse(`"${inside}"`)
    } catch {
      return undefined
    }
  },
}
