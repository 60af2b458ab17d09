/** An author's name in parts; `literal` is that of a group, or one that cannot be taken apart. */
export type Name = { literal: string } | { family: string; given: string; particle?: string; suffix?: string }

/**
 * Take a name as it is recorded apart: `Wil van der Aalst` is Aalst with the particle `van der`, `Lovelace, Ada`
 * and `Ada Lovelace` are the same, a single word or a group (`Gemma Team`) is one whole.
 */
export function splitName(recorded: string): Name {
  const name = recorded.replace(/\s+/g, ' ').trim()
  const [before = '', after, ...more] = name.split(/ ?, ?/)
  if (more.length > 0 || group.test(name) || / and /i.test(after ?? '')) return { literal: name }
  if (after !== undefined && !suffixes.has(after))
    return before && after ? { family: before, given: after } : { literal: name }
  const words = before.split(' ')
  const suffix = after ?? (words.length > 2 && suffixes.has(words.at(-1) ?? '') ? words.pop() : undefined)
  return words.length < 2 ? { literal: name } : { ...familyLast(words), ...(suffix && { suffix }) }
}

/** A name in the order in which one says it. */
export function spoken(name: Name): string {
  if ('literal' in name) return name.literal
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ')
}

const group =
  /(?:Team|(?:^|[\s-])(?:Group|Consortium|Collaboration|Labs?|Laboratory|Institute|University|Foundation|Community|Initiative|Project|Inc\.?))$|^(?:Team|The) /
const suffixes: ReadonlySet<string> = new Set(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'III', 'IV'])
const particles: ReadonlySet<string> = new Set(
  'van von vom vander den der de del della dos das do da di du la le ten ter zu zum zur af av bin ibn al el'.split(
    ' ',
  ),
)
/** Words that join two family names: `Agüera y Arcas`. */
const joins: ReadonlySet<string> = new Set(['y', 'e'])

function familyLast(words: string[]): { family: string; given: string; particle?: string } {
  let from = words.length - 1
  if (from > 2 && joins.has(words[from - 1] ?? '')) from -= 2
  const family = words.slice(from).join(' ')
  const start = particleStart(words, from)
  const particle = words.slice(start, from).join(' ')
  return { family, given: words.slice(0, start).join(' '), ...(particle && { particle }) }
}

/** Where the particles before the family name begin; a given name stays before them. `De la Torre`: the first may be capital. */
function particleStart(words: string[], family: number): number {
  let start = family
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--
  const before = words[start - 1] ?? ''
  return start < family && start > 1 && particles.has(before.toLowerCase()) ? start - 1 : start
}
