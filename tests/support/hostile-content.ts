import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDigest, writePaper, writeQuarantine } from '../../src/archive/content-files.ts'
import { writeFrontmatter } from '../../src/archive/frontmatter.ts'
import { clean, cleanLine } from '../../src/archive/text/clean.ts'
import { undirected } from '../../src/archive/xml.ts'

/** The papers on one day of a hostile archive. */
const aDay = 60
/** The topics of a hostile archive, each of which takes its label and description from one string. */
const topicCount = 20

/** How many strings stand in what could not be read. */
const undecided = 300

/** The id of the paper that bears the string at a place. */
export const hostileId = (at: number): string => `p${String(at).padStart(5, '0')}`

/** Write a content folder that bears each string in every field that is text: title, abstract, authors, organisation, DOI, and, of some, links, a topic, a note, why a paper was withdrawn, a page that leads on, what could not be read, the archive itself. */
export function writeHostileContent(folder: string, strings: readonly string[]): void {
  for (const kind of ['papers', 'digests', 'topics', 'quarantine'])
    mkdirSync(join(folder, kind), { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  for (const [at, text] of strings.entries()) write(`papers/${hostileId(at)}.md`, paperFile(text, at))
  for (let day = 0; day * aDay < strings.length; day++) {
    const date = new Date(Date.UTC(2025, 0, day + 1)).toISOString().slice(0, 10)
    write(`digests/${date}.md`, digestFile(date, strings, day * aDay))
  }
  for (let at = 0; at < topicCount; at++) write(`topics/${topicId(at)}.md`, topicFile(strings[at] ?? '', at))
  for (const [at, text] of strings.entries()) {
    if (at % 40 === 0) write(`papers/w${hostileId(at)}.md`, withdrawnFile(text, at))
    if (at % 40 === 20) write(`papers/m${hostileId(at)}.md`, movedFile(text, at))
  }
  write('topics/moved.md', topicFile(strings[0] ?? '', 0, 't1'))
  write('quarantine/2025-01-01.yaml', writeQuarantine(strings.slice(0, undecided).map(quarantined)))
  write('archive.yaml', settingsFile(strings[0] ?? ''))
}

/** A string as the one line of a title or a name; what would be empty is a word, and nothing is longer than a title may be. */
export const asLine = (text: string): string => cleanLine(text).text.slice(0, 900).trim() || 'empty'

/** A string as an abstract. */
export const asAbstract = (text: string): string => clean(text).text || 'empty'

const topicId = (at: number) => `t${at % topicCount}`

function paperFile(text: string, at: number): string {
  const line = asLine(text)
  return writePaper({
    id: hostileId(at),
    title: line,
    authors: [line, `A. ${line}`],
    organisation: line,
    ...(at % 2 && { doi: asDoi(text, at) }),
    ...(at % 3 === 0 && { code: asAddress(text), project: asAddress(text) }),
    topics: { pin: [topicId(at)] },
    abstract: asAbstract(text),
  })
}

/** A string as a DOI, which may hold any sign that one sees. */
const asDoi = (text: string, at: number) =>
  `10.1000/${[...text.replace(/[\s\p{C}]/gu, '')].slice(0, 100).join('')}.${at}`

/** A string within an address, which may hold any sign but a few. */
const asAddress = (text: string) =>
  `https://example.org/${text.replace(/[\s\p{C}<>"\\]/gu, '').slice(0, 300)}`

function movedFile(text: string, at: number): string {
  const line = asLine(text)
  return writePaper({
    id: `m${hostileId(at)}`,
    title: line,
    authors: [line],
    abstract: asAbstract(text),
    movedTo: hostileId(at),
  })
}

function withdrawnFile(text: string, at: number): string {
  const line = asLine(text)
  return writePaper({
    id: `w${hostileId(at)}`,
    title: line,
    authors: [line],
    abstract: asAbstract(text),
    withdrawn: line,
  })
}

const quarantined = (text: string, at: number) => ({
  raw: `${asLine(text).replace(/[\\/]/g, ' ').slice(0, 80).trim()}.json`,
  line: at + 1,
  column: 1,
  code: 'record-invalid',
  reason: `It is not clear what “${asLine(text)}” is.`,
  text: text.slice(0, 10_000).toWellFormed(),
})

function digestFile(date: string, strings: readonly string[], from: number): string {
  const papers = strings.slice(from, from + aDay).map((_, at) => ({ id: hostileId(from + at) }))
  return writeDigest({ id: date, date, sources: [], papers, note: asAbstract(strings[from] ?? '') })
}

function topicFile(text: string, at: number, movedTo?: string): string {
  const line = asLine(text).slice(0, 80).trim()
  const fields = { label: `T ${undirected(line)}`, hue: 15 * at, movedTo }
  return `${writeFrontmatter(fields)}\n${asAbstract(text)}\n`
}

function settingsFile(text: string): string {
  const line = undirected(asLine(text)) || 'empty'
  const links = [{ label: line, url: 'https://example.org/' }]
  const lines = { title: line, description: line, tag: 'tag:example.org,2025:', curators: [line], links }
  return writeFrontmatter(lines).replaceAll(/^---\n/gm, '')
}
