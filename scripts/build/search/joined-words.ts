/** Whether two of the words, by their numbers, make a third when they are written as one; two of four letters in all or fewer never do. */
export function joinedWords(words: readonly string[]): (left: number, right: number) => boolean {
  const known = new Set(words)
  const sums = Int32Array.from(words, sumOf)
  const powers = Int32Array.from(words, ({ length }) => power(length))
  const marks = new Uint8Array(marksSize)
  for (const sum of sums) marks[sum & (marksSize - 1)] = 1
  return (left, right) => {
    const sum = Math.imul(sums[left]!, powers[right]!) + sums[right]!
    if (marks[sum & (marksSize - 1)] === 0) return false
    const [a, b] = [words[left]!, words[right]!]
    return a !== '' && b !== '' && a.length + b.length > 4 && known.has(a + b)
  }
}

/** The sums of most pairs meet no mark, so that few pairs are joined and looked up. */
const marksSize = 1 << 22

/** A sum of a word's letters such that the sum of two words in one is `sum(a) * power(b.length) + sum(b)`. */
function sumOf(word: string): number {
  let sum = 0
  for (let at = 0; at < word.length; at++) sum = (Math.imul(sum, base) + word.charCodeAt(at)) | 0
  return sum
}

function power(exponent: number): number {
  let value = 1
  for (let at = 0; at < exponent; at++) value = Math.imul(value, base)
  return value
}

const base = 16777619
