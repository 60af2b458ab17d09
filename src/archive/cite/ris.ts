import { plain } from '../text/plain.ts'
import type { Citation } from './citation.ts'
import { type Name, splitName } from './names.ts'

/** A paper as a record of RIS: `GEN`, for no venue is recorded. Lines end in CR LF, as the format demands. */
export function ris({ key, title, authors, arxivId, doi, issued, url }: Citation): string {
  const lines = [
    ['TY', 'GEN'],
    ['ID', key],
    ['TI', plain(title)],
    ...authors.map((name) => ['AU', risName(splitName(name))]),
    ['PY', issued?.slice(0, 4)],
    ['DA', issued && (issued.length > 4 ? issued.replaceAll('-', '/') : undefined)],
    ['DB', arxivId && 'arXiv'],
    ['AN', arxivId && `arXiv:${arxivId}`],
    ['DO', doi],
    ['UR', url],
  ]
  const written = lines.flatMap(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}\r\n` : []))
  return `${written.join('')}ER  - \r\n`
}

/** A group ends in a comma, so that no reader takes it apart. */
function risName(name: Name): string {
  if ('literal' in name) return name.literal.includes(' ') ? `${name.literal},` : name.literal
  const { family, given, particle, suffix } = name
  const last = particle ? `${particle} ${family}` : family
  return [last, given, suffix].filter(Boolean).join(', ')
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
