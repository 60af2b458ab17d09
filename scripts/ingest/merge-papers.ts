import { makeId } from '../../src/archive/id.ts'
import { identify } from '../../src/archive/identity.ts'
import type { Paper } from '../../src/archive/paper.ts'
import { addPaper, learnIds, traitsOf } from '../../src/archive/paper-index.ts'
import type { Checked, Finding } from './check.ts'
import type { Ledger } from './ledger.ts'

/** What the listings of one digest add to the papers. */
export interface MergedPapers {
  /** The papers that the digest lists, each once, in its order. */
  listed: { id: string; upvotes?: number }[]
  new: Paper[]
  filled: Filled[]
  known: number
  repeated: number
  warnings: Finding[]
}

/** Fields that a known paper did not have, with their values. */
interface Filled {
  id: string
  fields: Partial<Pick<Paper, (typeof fillable)[number]>>
}

const fillable = ['authors', 'arxivId', 'doi', 'published', 'code', 'project', 'organisation'] as const

/** Find out which paper each listing is, and enter new papers and absent fields into the ledger. `before` are the papers that the digest lists already. */
export function mergePapers(
  listings: readonly Checked[],
  ledger: Ledger,
  before: ReadonlySet<string>,
): MergedPapers {
  const merged: MergedPapers = { listed: [], new: [], filled: [], known: 0, repeated: 0, warnings: [] }
  const listed = new Set<string>()
  for (const listing of listings) {
    const { id, isNew } = enter(listing, ledger, before, merged)
    if (listed.has(id)) merged.repeated++
    else merged.listed.push(listing.upvotes === undefined ? { id } : { id, upvotes: listing.upvotes })
    if (!listed.has(id) && !isNew) merged.known++
    listed.add(id)
  }
  return merged
}

/** The id of the listing's paper, which may be one that this makes. */
function enter(
  listing: Checked,
  ledger: Ledger,
  before: ReadonlySet<string>,
  merged: MergedPapers,
): { id: string; isNew: boolean } {
  const traits = traitsOf(listing)
  const { known, warnings } = identify(traits, ledger.index, before)
  const { line, column } = listing
  merged.warnings.push(...warnings.map((warning) => ({ line, column, ...warning })))
  if (known !== undefined) {
    fillIn(known, listing, ledger, merged)
    return { id: known, isNew: false }
  }
  const paper = newPaper(listing, ledger)
  ledger.papers.set(paper.id, paper)
  addPaper(paper.id, traits, ledger.index)
  merged.new.push(paper)
  return { id: paper.id, isNew: true }
}

function newPaper(listing: Checked, { papers }: Ledger): Paper {
  const { title, abstract, authors, line: _line, column: _column, upvotes: _upvotes, ...fields } = listing
  return { id: makeId(title, (id) => papers.has(id)), title, abstract, authors, ...fields }
}

function fillIn(id: string, listing: Checked, ledger: Ledger, merged: MergedPapers): void {
  const paper = ledger.papers.get(id)
  if (!paper) throw new Error(`The paper ${id} is in the index and not in the ledger`)
  const absent = fillable.filter((key) => isEmpty(paper[key]) && !isEmpty(listing[key]))
  const free = absent.filter(
    (key) => key !== 'doi' || !ledger.index.byDoi.has(listing.doi?.toLowerCase() ?? ''),
  )
  if (free.length === 0) return
  const fields: Filled['fields'] = Object.fromEntries(free.map((key) => [key, listing[key]]))
  ledger.papers.set(id, { ...paper, ...fields })
  learnIds(id, fields, ledger.index)
  merged.filled.push({ id, fields })
}

const isEmpty = (value: string | string[] | undefined) => value === undefined || value.length === 0
