import { counted } from '../../archive/count.ts'
import { merge } from '../../reading/merge.ts'
import type { Saved } from '../../reading/saved.ts'
import { sharedList } from '../../reading/share.ts'
import { showActs } from '../lists/acts.ts'
import { say, sayUnless } from '../say.ts'
import { keepSaved, savedPapers } from './keep.ts'
import { type Looked, lookUpAll } from './looked.ts'
import { savedRow } from './row.ts'

/** Show the list that the address shares, beside the reader's own, and offer to add it, once the own one has `followed` what has moved. */
export async function showShared(root: HTMLElement, followed: Promise<void>): Promise<void> {
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
  await followed
  const looked = await lookUpAll(found.ids, (words) => {
    status.textContent = words
  })
  const papers = papersOf(found.ids, looked)
  show(part, papers, {
    isWhole: found.isWhole,
    unknown: found.ids.filter((_, at) => looked[at] === 'unknown'),
    unreachable: looked.filter((one) => one === 'unreachable').length,
  })
  add!.onclick = () => addAll(part, papers)
}

interface Lack {
  isWhole: boolean
  unknown: readonly string[]
  unreachable: number
}

/** What was found, each paper once and under the id that it has now. */
function papersOf(ids: readonly string[], looked: readonly Looked[]): Saved[] {
  const papers = looked.flatMap((one, at) => {
    if (one === 'unknown') return []
    return one === 'unreachable' ? bare(ids[at]!) : one
  })
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()]
}

const bare = (id: string): Saved => ({ id, title: '', date: '', saved: '', note: '' })

function show(part: HTMLElement, papers: readonly Saved[], { isWhole, unknown, unreachable }: Lack): void {
  const rows = papers.map((paper) => savedRow({ ...paper, saved: '' }))
  part.querySelector('ol')!.replaceChildren(...rows)
  showActs(rows)
  part.querySelector('[role=status]')!.textContent = [
    isWhole ? '' : 'The link is not whole: it may have lost its end on the way.',
    rows.length + unknown.length > 0
      ? `${counted(rows.length, 'paper')} of this archive.`
      : 'No paper is left in it.',
    unreachable > 0 ? `${counted(unreachable, 'title')} could not be looked up now.` : '',
    unknown.length > 0 ? `Not in this archive: ${unknown.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
  part.querySelector('button')!.hidden = rows.length === 0
}

function addAll(part: HTMLElement, papers: readonly Saved[]): void {
  const saved = new Date().toISOString()
  const before = savedPapers()
  const added = papers.map((paper) => ({ ...paper, saved, note: '' }))
  const merged = merge(before, added.toReversed()).papers
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
