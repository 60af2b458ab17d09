import { counted } from '../../archive/count.ts'
import { merge } from '../../reading/merge.ts'
import type { Saved } from '../../reading/saved.ts'
import { sharedList } from '../../reading/share.ts'
import { showActs } from '../lists/acts.ts'
import { say, sayUnless } from '../say.ts'
import { lookUp } from './facts.ts'
import { keepSaved, savedPapers } from './keep.ts'
import { savedRow } from './row.ts'
import { forEachOf } from './several.ts'

/** Show the list that the address shares, beside the reader's own, and offer to add it. */
export async function showShared(root: HTMLElement): Promise<void> {
  const part = root.querySelector<HTMLElement>('[data-shared]')!
  const found = await sharedList(location.hash)
  part.hidden = found === undefined
  if (!found) return
  const status = part.querySelector('[role=status]')!
  const [add, leave] = part.querySelectorAll('button')
  part.querySelector('ol')!.replaceChildren()
  add!.hidden = true
  leave!.onclick = () => close(part)
  status.textContent = `Looking up ${counted(found.ids.length, 'paper')} …`
  const known = new Map(savedPapers().map((paper) => [paper.id, paper]))
  const papers = await forEachOf(
    found.ids,
    async (id) => known.get(id) ?? lookUp(id),
    (done) => {
      status.textContent = `Looking up papers: ${done} of ${found.ids.length}`
    },
  )
  show(part, found.ids, papers, found.isWhole)
  add!.onclick = () => addAll(part, found.ids, papers)
}

type Found = Saved | 'unknown' | 'unreachable'

function show(part: HTMLElement, ids: readonly string[], papers: readonly Found[], isWhole: boolean): void {
  const unknown = ids.filter((_, at) => papers[at] === 'unknown')
  const unreachable = papers.filter((paper) => paper === 'unreachable').length
  const rows = papers.flatMap((paper, at) => rowOf(paper, ids[at]!))
  part.querySelector('ol')!.replaceChildren(...rows)
  showActs(rows)
  part.querySelector('[role=status]')!.textContent = [
    isWhole ? '' : 'The link is not whole: it may have lost its end on the way.',
    ids.length > 0 ? `${counted(rows.length, 'paper')} of this archive.` : 'No paper is left in it.',
    unreachable > 0 ? `${counted(unreachable, 'title')} could not be looked up now.` : '',
    unknown.length > 0 ? `Not in this archive: ${unknown.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
  part.querySelector('button')!.hidden = rows.length === 0
}

function rowOf(paper: Found, id: string): HTMLLIElement[] {
  if (paper === 'unknown') return []
  return [savedRow(paper === 'unreachable' ? bare(id) : { ...paper, saved: '' })]
}

const bare = (id: string): Saved => ({ id, title: '', date: '', saved: '', note: '' })

function addAll(part: HTMLElement, ids: readonly string[], papers: readonly Found[]): void {
  const saved = new Date().toISOString()
  const before = savedPapers()
  const added = papers.flatMap((paper, at) =>
    paper === 'unknown'
      ? []
      : { ...(typeof paper === 'string' ? bare(ids[at]!) : paper), id: ids[at]!, saved },
  )
  const merged = merge(before, added.toReversed())
  if (!sayUnless(keepSaved(merged))) return
  close(part)
  say(`Added ${counted(merged.length - before.length, 'paper')} to your list.`, () => {
    sayUnless(keepSaved(before))
  })
}

function close(part: HTMLElement): void {
  part.hidden = true
  history.replaceState(history.state, '', location.pathname)
  document.querySelector<HTMLElement>('main')?.focus()
}
