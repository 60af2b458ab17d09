import { plain } from '../text/plain.ts'
import type { Citation } from './citation.ts'
import { type Name, splitName } from './names.ts'

/** A paper as one item of CSL-JSON 1.0.2, in one line: an `article`, CSL's word for a preprint, where it is at arXiv. */
export function cslJson({ key, title, authors, arxivId, doi, issued, url }: Citation): string {
  return JSON.stringify({
    id: key,
    'citation-key': key,
    type: arxivId ? 'article' : 'document',
    title: plain(title),
    ...(authors.length > 0 && { author: authors.map((name) => cslName(splitName(name))) }),
    ...(issued && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
    ...(arxivId && { publisher: 'arXiv', number: `arXiv:${arxivId}` }),
    ...(doi && { DOI: doi }),
    URL: url,
  })
}

function cslName(name: Name) {
  if ('literal' in name) return name
  const { family, given, particle, suffix } = name
  return { family, given, ...(particle && { 'non-dropping-particle': particle }), ...(suffix && { suffix }) }
}
