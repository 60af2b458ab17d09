/** The names in a line that is said to hold authors; undefined where they cannot be told apart. */
export function labelledAuthors(text: string): string[] | undefined {
  const names = split(text)
  const sound = names.every((name) => /\p{L}/u.test(name) && !unsound.test(name) && name.length <= 100)
  return names.length > 0 && sound ? names : undefined
}

/** Brackets, addresses, and the numbers and signs that lead to footnotes. */
const unsound = /[()[\]{}<>|/@:]|^\d|[\d\p{No}*†‡§¶]$/u

/**
 * The authors in a line that does not say so, because its parts read as the names of persons; undefined otherwise.
 * A line that is `marked` (in italics, or after "by") may hold one name; any other must hold two. Of three names, one may be unusual.
 */
export function bareAuthors(text: string, marked: boolean): string[] | undefined {
  const names = labelledAuthors(text)
  if (!names || names.length < (marked ? 1 : 2) || !names.every(isPlausible)) return undefined
  if (names.length < 3 && names.some(isRemark)) return undefined
  const persons = names.filter(isPerson).length
  return persons >= (names.length < 3 ? names.length : (names.length * 2) / 3) ? names : undefined
}

/** Whether a text could be names, of persons, things or subjects, and is no sentence. */
export function couldBeNames(text: string): boolean {
  if (/[.!?…:;。！？]["'”’)\]*]*$/.test(text.trim())) return false
  const names = split(text)
  return names.every(isPlausible) && names.filter((name) => /^\P{Ll}/u.test(name)).length * 2 >= names.length
}

function split(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim()
  const parts = line.includes(';') ? line.split(';') : line.split(/,| (?:and|&|·|•) /)
  const names: string[] = []
  for (const part of parts) {
    const name = part.replace(/^ ?(?:and|&) | ?\bet al\.?$/g, '').trim()
    if (/^(?:Jr|Sr|II|III|IV)\.?$/.test(name) && names.length > 0) names.push(`${names.pop()}, ${name}`)
    else if (name) names.push(name)
  }
  return names.map((name, at) => (at === names.length - 1 ? name.replace(/(?<=[\p{L}]{3})\.$/u, '') : name))
}

/** A name of two words or more, each of which begins as those of names do, or one in letters that have no case. */
function isPerson(name: string): boolean {
  if (/^\p{Lo}{2,4}$/u.test(name)) return true
  const words = name.split(' ')
  return words.length > 1 && words.every((word) => particle.test(word) || nameWord.test(word))
}

/** Up to six words, none of which belongs to sentences. */
function isPlausible(name: string): boolean {
  const words = name.split(' ')
  return words.length <= 6 && !words.some((word) => ofSentences.has(word))
}

/** Whether it holds a word of those that stand capitalised in remarks about a paper. */
const isRemark = (name: string) => name.split(' ').some((word) => ofRemarks.has(word.toLowerCase()))

const nameWord = /^(?:[dlDLO]['’]|[aA]l-|[eE]l-)?(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}+)$/u
const particle =
  /^(?:de|da|do|dos|das|di|del|della|der|den|des|du|van|von|vom|zu|zur|la|le|el|al|bin|ibn|ben|ter|ten|af|av|y|e|i)$/

const ofSentences = new Set(
  'a an are as at by for from has have in into is it its of on or our over than that the their this to under using via was we were which with'.split(
    ' ',
  ),
)

const ofRemarks = new Set(
  'abstract accepted award best camera-ready code conference demo introduction journal keywords new note oral outstanding page paper poster preprint project published review runner-up spotlight submitted summary survey updated workshop'.split(
    ' ',
  ),
)
