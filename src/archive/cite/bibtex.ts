import type { Citation } from './citation.ts'
import { latexLine } from './latex.ts'
import { latexText } from './latex-text.ts'
import { type Name, splitName } from './names.ts'

/** A paper as an entry of BibTeX, which BibLaTeX reads too: `@misc`, for no venue is recorded. Ends in a newline. */
export function bibtex({ key, title, authors, arxivId, doi, issued, url }: Citation): string {
  const [year, month, day] = issued?.split('-') ?? []
  const fields = [
    field('title', braced(latexLine(title))),
    field(
      'author',
      authors.length > 0 && braced(authors.map((name) => bibtexName(splitName(name))).join(' and ')),
    ),
    field('year', year && braced(year)),
    field('month', month && months[Number(month) - 1]),
    field('day', day && braced(String(Number(day)))),
    field('eprint', arxivId && braced(arxivId)),
    field('archivePrefix', arxivId && braced('arXiv')),
    field('doi', doi && braced(verbatim(doi))),
    field('url', braced(verbatim(url))),
  ]
  return `@misc{${key},\n${fields.filter(Boolean).join(',\n')}\n}\n`
}

/** The abbreviations that every style defines. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const field = (name: string, value: string | false | undefined) => (value ? `  ${name} = ${value}` : '')
const braced = (text: string) => `{${text}}`

/** What stands in a field that is read as it is; what would end the field is escaped as in a URL. */
const verbatim = (text: string) =>
  text.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** `von Last, Jr, First`; a group in braces. */
function bibtexName(name: Name): string {
  if ('literal' in name) return braced(latexText(name.literal))
  const { family, given, particle, suffix } = name
  const last = [
    particle && guarded(particle),
    isOneWhole(family) ? braced(latexText(family)) : guarded(family),
  ]
  const parts = [last.filter(Boolean).join(' '), suffix && latexText(suffix), guarded(given)]
  return parts.filter(Boolean).join(', ')
}

/** Whether BibTeX would take a part of a family name for a particle. */
const isOneWhole = (family: string) => /[ -]\p{Ll}/u.test(family)

/** Words of a name in which nothing parts two authors, or two names. */
const guarded = (text: string) =>
  text
    .split(' ')
    .map((word) => (/^and$|^-|,/i.test(word) ? braced(latexText(word)) : latexText(word)))
    .join(' ')
