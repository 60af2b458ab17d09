import { fold } from '../archive/text/fold.ts'
import { checksum } from './checksum.ts'

/** The keys that name one paper in a query: an arXiv id, a DOI, a URL of arXiv, Hugging Face, DOI or of this site; none for words. */
export function keysOf(query: string): string[] {
  const text = decoded(query.trim().slice(0, 401))
  if (!/^\S{6,400}$/.test(text)) return []
  const arxiv = arxivId.exec(text)?.[1]
  const doi = doiPattern.exec(text)?.[1]
  const page = pagePattern.exec(text)?.[1]
  return [
    ...(arxiv ? [arxivKey(arxiv)] : []),
    ...(doi ? [doiKey(doi)] : []),
    ...(page ? [paperKey(page)] : []),
  ]
}

export const arxivKey = (id: string) => `arxiv:${id.toLowerCase().replace(/v\d+$/, '')}`
export const doiKey = (doi: string) => {
  const small = doi.toLowerCase()
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(small)?.[1]
  return arxiv ? arxivKey(arxiv) : `doi:${small}`
}
export const paperKey = (id: string) => `paper:${id}`
/** The key under which a title is known as LaTeX, as plain text and as Hugging Face damages it. */
export const titleKey = (title: string) => `title:${fold(title)}`

/** What stands for a key: 40 bits. */
export const sumOf = (key: string): number => checksum(new TextEncoder().encode(key)) % 2 ** 40

/** The papers that a key names, in order. Rejects where they cannot be read. */
export type KeyTable = (key: string) => Promise<number[]>

const idPattern = '(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d{1,2})?'
const arxivId = new RegExp(
  `^(?:arxiv:\\s*|(?:https?://)?(?:[\\w-]+\\.)?(?:arxiv\\.org/(?:abs|pdf|html|format|e-print)/|huggingface\\.co/papers/|alphaxiv\\.org/abs/))?${idPattern}(?:\\.pdf)?/?(?:[?#].*)?$`,
  'i',
)
const doiPattern = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i
const pagePattern = /^(?:https?:\/\/[^/\s]+)?\/(?:[^?#\s]*\/)?papers\/([a-z0-9-]{1,80})\/?(?:[?#].*)?$/

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
