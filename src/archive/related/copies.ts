import { isSameText } from '../identity.ts'
import type { Paper } from '../paper.ts'
import { traitsOf } from '../paper-index.ts'
import { plain } from '../text/plain.ts'
import { termsOf } from './words.ts'

/** The words and numbers of a title: the same for titles that are nearly equal. Undefined for a title that says too little. */
export function titleKey(title: string): string | undefined {
  const text = plain(title)
  const words = termsOf(text).filter(({ parts }) => !parts)
  if (words.length < tellingTitle) return undefined
  return [...words.map(({ key }) => key), ...(text.match(/\p{N}+/gu) ?? [])].join(' ')
}

/** Words that say something, of a title under which no second paper is expected. */
const tellingTitle = 3

/** Whether two papers may be two records of one by their abstracts: such vectors are at least as near. */
export const nearnessOfCopies = 0.5

/** Whether two records are one paper's by title and abstract, whatever their ids say. */
export const isCopy = (a: Paper, b: Paper): boolean => isSameText(textOf(a), textOf(b))

const textOf = ({ title, abstract }: Paper) => traitsOf({ title, abstract })
