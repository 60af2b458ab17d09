/** The beginning of a text in one line, at most `length` characters: whole words, and `…` where some are left out. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const signs = [...line.slice(0, 2 * length + 2)]
  if (signs.length <= length) return line
  const cut = signs.slice(0, length - 1).join('')
  const end = signs[length - 1] === ' ' ? cut.length : cut.lastIndexOf(' ')
  return `${(end > length / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–—-]{1,9}$/, '')}…`
}
