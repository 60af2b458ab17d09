import { symbolNames } from '../archive/text/symbols.ts'

/** One word of a text: folded for comparison, and where it stands in the text. */
export interface Word {
  word: string
  start: number
  end: number
}

/** The words of a text in order, without case and accents; every Chinese or Japanese character is a word; at most 64 characters of a word count. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(pattern)) {
    const word = foldWord(match[0].slice(0, longest))
    if (word) found.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The words of a text alone. */
export function wordList(text: string): string[] {
  if (!isAscii.test(text)) return wordsOf(text).map(({ word }) => word)
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.some(({ length }) => length > longest) ? words.map((word) => word.slice(0, longest)) : words
}

const isAscii = /^[\0-\x7f]*$/

/** One word without case, accents and ligatures; a Greek letter becomes its English name. */
export function foldWord(word: string): string {
  const small = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(small)) return small
  return small
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, (letter) => letters.get(letter) ?? letter)
    .replace(/\p{M}/gu, '')
}

const longest = 64
const scripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const pattern = new RegExp(
  `[${scripts}]|(?:(?![${scripts}])[\\p{L}\\p{N}])(?:(?![${scripts}])[\\p{L}\\p{N}\\p{M}])*`,
  'gu',
)

const greek = [...symbolNames].filter(([sign]) => /^\p{Script=Greek}$/u.test(sign))
const letters: ReadonlyMap<string, string> = new Map([
  ...greek.map(([sign, name]) => [sign.toLowerCase(), name.replace(/^var/, '').toLowerCase()] as const),
  ...Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', ħ: 'h' }),
])
