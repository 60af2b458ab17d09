import { type Saved, savedData, savedIn } from './saved.ts'

/** What a reader's file holds. */
export interface ListFile {
  papers: Saved[]
  /** How many entries are none. */
  unreadable: number
  /** The address of the archive it came from, without its query; absent where it names none. */
  archive?: string
}

/** A list as a file that any archive of this kind reads; `archive` is the address it came from. */
export const listFile = (papers: readonly Saved[], archive: string): string =>
  `${JSON.stringify({ archive, ...savedData(papers) }, null, 1)}\n`

/** What a file holds that a reader gives: its papers with their notes, however long, or why it cannot be read, in a reader's words. */
export function readListFile(content: string): ListFile | { reason: string } {
  const data = parsed(content)
  if (data === undefined) return { reason: 'It is not JSON. A list that was saved here as JSON can be read.' }
  const found = savedIn(data)
  if (!found) return { reason: 'It is JSON, but not a list of papers: it has no “papers”.' }
  if (found.papers.length === 0 && found.unreadable > 0)
    return { reason: 'None of its entries has the id of a paper.' }
  const archive = addressIn((data as { archive?: unknown }).archive)
  return { ...found, ...(archive && { archive }) }
}

/** The largest file that is read, in bytes. */
export const largestFile = 20_000_000

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** An address of the web as browsers write it, which is in ASCII. */
function addressIn(data: unknown): string | undefined {
  if (typeof data !== 'string' || data.length > 500 || !URL.canParse(data)) return undefined
  const { protocol, origin, pathname } = new URL(data)
  return /^https?:$/.test(protocol) ? origin + pathname : undefined
}
