import { isSameText } from '../identity.ts'
import type { Paper } from '../paper.ts'
import { traitsOf } from '../paper-index.ts'
import { plain } from '../text/plain.ts'
import { keyOf, type TextKey } from './text-key.ts'
import { endOf, mostTerms, type Vectors } from './vectors.ts'
import { termsOf } from './words.ts'

/** The key of the words and numbers of a title: the same for titles that are nearly equal. Undefined for a title that says too little. */
export function titleKey(title: string): TextKey | undefined {
  const text = plain(title)
  const words = termsOf(text).filter(({ before }) => !before)
  if (words.length < tellingTitle) return undefined
  return keyOf([...words.map(({ part }) => part.form), ...(text.match(/\p{N}+/gu) ?? [])].join(' '))
}

/** Words that say something, of a title under which no second paper is expected. */
const tellingTitle = 3

/** Whether two papers may be two records of one by their abstracts: such vectors are at least as near. */
export const nearnessOfCopies = 0.5

/** Makes what says whether other records are one paper's by title and abstract, whatever their ids say. */
export function copyFinder(paper: Paper): (other: Paper) => boolean {
  const own = textOf(paper)
  return (other) => isSameText(own, textOf(other))
}

/** Whether the paper with fewer terms shares half of them with the other: so do all copies, and hardly any other papers. A quick look before texts are compared. */
export function mayBeCopy(vectors: Vectors, a: number, b: number): boolean {
  const [few, many] = [termsIn(vectors, a), termsIn(vectors, b)].sort((x, y) => x.length - y.length) as [
    Int32Array,
    Int32Array,
  ]
  const known = new Set(many)
  return few.reduce((shared, term) => shared + (known.has(term) ? 2 : 0), 0) >= few.length
}

const termsIn = (vectors: Vectors, paper: number) =>
  vectors.terms.subarray(mostTerms * paper, endOf(vectors, paper))

const textOf = ({ title, abstract }: Paper) => traitsOf({ title, abstract })
