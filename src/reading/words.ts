import { wordList } from '../search/words.ts'

/** The words that a reader wants marked, and those that hide a paper, as typed. */
export interface OwnWords {
  marked: string
  hidden: string
  /** Whether only papers with a marked word are shown. */
  only: boolean
}

export const noWords: OwnWords = { marked: '', hidden: '', only: false }

/** One word or phrase. */
export interface Term {
  /** As typed, without its quotes. */
  typed: string
  /** Its words, folded, each between two spaces; the last ends open where any ending will do. */
  key: string
}

/** The words and `"phrases"` of a text; the end of a word may be left open with `*`. At most 200. */
export function termsIn(text: string): Term[] {
  const terms = [...text.matchAll(/["“”„]([^"“”„]*)["“”„]|([^\s,;"“”„]+)/g)].flatMap(([, phrase, word]) => {
    const typed = (phrase ?? word ?? '').trim()
    const key = keyOf(typed)
    return key.length > 2 ? { typed, key: typed.endsWith('*') ? key.trimEnd() : key } : []
  })
  return [...new Map(terms.map((term) => [term.key, term])).values()].slice(0, 200)
}

/** The terms that a text has: a word as it is or with an `s` behind it, without regard to case and accents. */
export const termsOf = (text: string, terms: readonly Term[]): Term[] => within(keyOf(text), terms)

function within(key: string, terms: readonly Term[]): Term[] {
  return terms.filter((term) => key.includes(term.key) || key.includes(`${term.key.trimEnd()}s `))
}

/** Whether these words change any list. */
export const areSet = ({ marked, hidden }: OwnWords): boolean => marked.trim() !== '' || hidden.trim() !== ''

/** What is to be done with a paper of this text: hide it, or mark it with the words that it has. */
export function judge(text: string, marked: readonly Term[], hidden: readonly Term[], only: boolean) {
  const key = keyOf(text)
  const has = within(key, marked)
  const isOut = within(key, hidden).length > 0 || (only && marked.length > 0 && has.length === 0)
  return { isOut, has: has.map(({ typed }) => typed) }
}

/** The words that data holds; none where it is anything else. */
export function wordsIn(data: unknown): OwnWords {
  if (typeof data !== 'object' || data === null) return noWords
  const { marked, hidden, only } = data as Record<string, unknown>
  return { marked: text(marked), hidden: text(hidden), only: only === true }
}

/** So many characters a reader may type. */
export const longestWords = 2000

const text = (data: unknown) => (typeof data === 'string' ? data.slice(0, longestWords) : '')

const keyOf = (text: string) => ` ${wordList(text).join(' ')} `
