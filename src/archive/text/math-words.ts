import { type Braces, matchBraces } from './braces.ts'
import { mathCommands, script } from './math-commands.ts'
import { symbols } from './symbols.ts'

/** Mathematics in LaTeX as one readable line: `x²`, `O(n log n)`, `(a+b)/c`; unknown commands are their names. */
export function mathWords(tex: string): string {
  const reading: Reading = { tex, braces: matchBraces(tex), at: 0, depth: 0 }
  return readTo(reading, tex.length).replace(/\s+/g, ' ').trim().normalize('NFC')
}

interface Reading {
  readonly tex: string
  readonly braces: Braces
  at: number
  depth: number
}

const deepest = 32

function readTo(reading: Reading, end: number): string {
  let line = ''
  while (reading.at < end) {
    const command = reading.tex[reading.at] === '\\'
    const atom = readAtom(reading)
    line += command && isFunction(atom) && /[\p{L}\p{N})]$/u.test(line) ? ` ${atom}` : atom
  }
  return line
}

/** A function's name stands apart from the letter or number before it: `n log n`. */
const isFunction = (atom: string) => /^[a-z]{2,}$/.test(atom)

function readAtom(reading: Reading): string {
  const { tex, at } = reading
  const sign = tex[at] ?? ''
  if (sign === '\\') return readCommand(reading)
  if (sign === '{') return readGroup(reading)
  reading.at = at + 1
  if (sign === '^' || sign === '_') return script(sign, readArgument(reading))
  if (sign === "'") return '′'
  if (sign === '~' || sign === '&') return ' '
  return sign === '$' || sign === '}' ? '' : sign
}

function readGroup(reading: Reading): string {
  const close = reading.braces.get(reading.at)
  reading.at++
  if (close === undefined || close < reading.at) return ''
  const inside = deeper(reading, () => readTo(reading, close))
  reading.at = close + 1
  return inside
}

function readCommand(reading: Reading): string {
  const name = /^[A-Za-z]+|^[\s\S]/.exec(reading.tex.slice(reading.at + 1, reading.at + 41))?.[0] ?? ''
  reading.at += 1 + name.length
  const command = mathCommands.get(name)
  if (command) return command(() => readArgument(reading))
  return symbols.get(name) ?? (/^[a-zA-Z%&#_${}]/.test(name) ? name : ' ')
}

/** The next atom, past white space: the argument of a command. */
function readArgument(reading: Reading): string {
  while (reading.tex[reading.at] === ' ') reading.at++
  return reading.at < reading.tex.length ? deeper(reading, () => readAtom(reading)) : ''
}

/** Reads one level down; below the deepest nothing is understood any more, and every sign stands for itself. */
function deeper(reading: Reading, read: () => string): string {
  if (reading.depth > deepest) return reading.tex[reading.at++] ?? ''
  reading.depth++
  const inside = read()
  reading.depth--
  return inside
}
