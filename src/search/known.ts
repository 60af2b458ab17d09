/** Other ways to write words, as the archive itself gives them. */
export interface Known {
  /** The words that an acronym stands for, one list for each reading. */
  expansions: ReadonlyMap<string, string[][]>
  /** The acronym of words that are joined by a space. */
  acronyms: ReadonlyMap<string, string>
  /** A compound in its two halves. */
  halves: ReadonlyMap<string, [string, string]>
}

/** The known variants by word. The first of several acronyms of the same words counts. */
export function readKnown(acronyms: readonly [string, string][], compounds: readonly string[]): Known {
  const expansions = new Map<string, string[][]>()
  const short = new Map<string, string>()
  for (const [acronym, words] of acronyms) {
    expansions.set(acronym, [...(expansions.get(acronym) ?? []), words.split(' ')])
    if (!short.has(words)) short.set(words, acronym)
  }
  const halves = compounds.map((pair): [string, [string, string]] => {
    const [left = '', right = ''] = pair.split(' ')
    return [left + right, [left, right]]
  })
  return { expansions, acronyms: short, halves: new Map(halves) }
}
