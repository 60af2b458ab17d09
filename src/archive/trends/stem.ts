import { formsOf } from '../classify-tokens.ts'

const known = new Map<string, string>()

/** A word without case, British spelling and plural. Remembers the words of late: texts repeat theirs. */
export function stemOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const stem = formsOf(word).singular
  if (known.size >= 50_000) known.clear()
  known.set(word, stem)
  return stem
}
