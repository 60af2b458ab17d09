/** What a server says, safe to print: one line of at most 200 characters in which no mail address stands, nor any part of one of the secrets given. */
export function redact(reply: string, secrets: readonly string[]): string {
  const line = reply.slice(0, 5000).replace(/[\p{C}\s]+/gu, ' ')
  const plain = line.replace(/[^\s<>"'()[\],;:]*[@＠][^\s<>"'()[\],;:]*/gu, 'ADDRESS')
  const words = secrets
    .flatMap((secret) => [secret, ...secret.split('@')])
    .filter((word) => word.length > 0)
    .toSorted((a, b) => b.length - a.length)
  const safe = words.reduce((text, word) => without(text, word), plain).trim()
  return safe.length > 200 ? `${safe.slice(0, 199)}…` : safe
}

/** A text without a word, in any case, wherever it stands between what are no letters or digits. */
function without(text: string, word: string): string {
  const pattern = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), 'ADDRESS')
}
