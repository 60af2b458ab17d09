import { counted } from '../../archive/count.ts'
import { listFile } from '../../reading/list-file.ts'
import { ordered } from '../../reading/saved.ts'
import { shareList } from '../../reading/share.ts'
import { saveFile } from '../save-file.ts'
import { savedPapers } from './keep.ts'

/** The ways to take the reader's list along: citations, a link, a file; and to take one in. */
export function showWays(root: HTMLElement): void {
  const status = root.querySelector('[data-along-status]')!
  const say = (words: string) => {
    status.textContent = words
  }
  const newestFirst = () => ordered(savedPapers(), 'saved')
  void import('./cite-bar.ts').then(({ citeBar }) =>
    root.querySelector('[data-cite-list]')?.append(citeBar(newestFirst, 'saved-papers')),
  )
  onClick(root, '[data-export]', () => {
    saveFile(listFile(savedPapers(), siteOf()), 'application/json', 'saved-papers.json')
    say(`Saved ${counted(savedPapers().length, 'paper')} with their notes.`)
  })
  onClick(root, '[data-share]', () => void share(root, say))
  const file = root.querySelector<HTMLInputElement>('[data-import]')!
  file.addEventListener('change', async () => {
    const { takeIn } = await import('./take-in.ts')
    if (file.files?.[0]) say(await takeIn(file.files[0], siteOf(), say))
    file.value = ''
  })
}

function onClick(root: HTMLElement, selector: string, act: () => void): void {
  root.querySelector(selector)?.addEventListener('click', act)
}

const siteOf = () => new URL('../', location.href).href

/** Show a link to the list, and copy it where the browser lets a page copy. */
async function share(root: HTMLElement, say: (words: string) => void): Promise<void> {
  const papers = ordered(savedPapers(), 'saved')
  const field = root.querySelector<HTMLInputElement>('[data-link]')!
  field.value = `${location.origin}${location.pathname}#${await shareList(papers.map(({ id }) => id))}`
  field.hidden = false
  field.select()
  const what = `a link to ${counted(papers.length, 'paper')}, without your notes`
  try {
    await navigator.clipboard.writeText(field.value)
    say(`Copied: ${what}.`)
  } catch {
    say(`Here is ${what}; copy it with Ctrl+C.`)
  }
}
