/**
 * A text without mathematics and macros, such as a name, as LaTeX: signs escaped, Latin accents as commands (BibTeX
 * takes names apart byte by byte), all else as it is. Braces match, escaped ones too, as BibTeX counts those.
 */
export const latexText = (text: string): string => escaped(text, bracesFor(text))

/** The same for the words of a title: a bibliography style may set it in small letters, and braces keep the capitals inside a word. */
export function latexWords(text: string): string {
  const braces = bracesFor(text)
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((word) => (/.\p{Lu}/su.test(word) ? `{${escaped(word, braces)}}` : escaped(word, braces)))
    .join('')
}

/** Whether every brace of a text has its partner, after a backslash or not. */
export function bracesMatch(text: string): boolean {
  let depth = 0
  for (const { 0: sign } of text.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

type Signs = ReadonlyMap<string, string>

const bracesFor = (text: string): Signs => (bracesMatch(text) ? matchingBraces : looseBraces)

const escaped = (text: string, braces: Signs) =>
  [...text.normalize('NFC')]
    .map((sign) => signs.get(sign) ?? braces.get(sign) ?? accented(sign))
    .join('')
    .replace(ligatures, '$&{}')

/** Two of these in a row are another sign in LaTeX. */
const ligatures = /-(?=-)|'(?=')/g

const matchingBraces: Signs = new Map([
  ['{', '\\{'],
  ['}', '\\}'],
])

const looseBraces: Signs = new Map([
  ['{', '{\\textbraceleft}'],
  ['}', '{\\textbraceright}'],
])

const signs: Signs = new Map([
  ...[...'%&$#_'].map((sign) => [sign, `\\${sign}`] as const),
  ['\\', '{\\textbackslash}'],
  ['^', '{\\textasciicircum}'],
  ['~', '{\\textasciitilde}'],
  ['<', '{$<$}'],
  ['>', '{$>$}'],
  ['|', '{$|$}'],
  ['`', '{\\textasciigrave}'],
  ['\u00a0', '~'],
  ['ß', '{\\ss}'],
  ['æ', '{\\ae}'],
  ['Æ', '{\\AE}'],
  ['œ', '{\\oe}'],
  ['Œ', '{\\OE}'],
  ['ø', '{\\o}'],
  ['Ø', '{\\O}'],
  ['ł', '{\\l}'],
  ['Ł', '{\\L}'],
  ['ı', '{\\i}'],
])

/** The accents of LaTeX by their combining marks. */
const accents: Signs = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0302', '^'],
  ['\u0303', '~'],
  ['\u0304', '='],
  ['\u0306', 'u '],
  ['\u0307', '.'],
  ['\u0308', '"'],
  ['\u030b', 'H '],
  ['\u030c', 'v '],
  ['\u0327', 'c '],
  ['\u0328', 'k '],
])

/** Letters whose commands programs read differently. */
const disputed: ReadonlySet<string> = new Set('îĩ')

/** A Latin letter with one accent as its command: `{\'e}`, `{\v c}`; any other sign as it is. */
function accented(sign: string): string {
  if (sign < '\u00c0' || sign > '\u017f' || disputed.has(sign)) return sign
  const [letter = '', mark = ''] = sign.normalize('NFD')
  const accent = accents.get(mark)
  return accent === undefined ? sign : `{\\${accent}${letter}}`
}
