import { judge, type OwnWords, termsIn, wordsIn } from '../../reading/words.ts'
import { kept } from '../kept.ts'
import { recall } from '../remember.ts'
import { textOf } from './abstracts.ts'

/** The reader's words, as they are remembered. */
export function ownWords(): OwnWords {
  try {
    return wordsIn(JSON.parse(recall(kept.words) ?? 'null'))
  } catch {
    return wordsIn(undefined)
  }
}

/** Leave papers out, or mark them, by the reader's words in their titles and abstracts. */
export function applyWords(papers: readonly HTMLElement[]): void {
  const { marked, hidden, only } = ownWords()
  const [toMark, toHide] = [termsIn(marked), termsIn(hidden)]
  for (const paper of papers) {
    const { isOut, has } = judge(textOf(paper), toMark, toHide, only)
    if (isOut) paper.dataset.out = 'words'
    mark(paper, has)
  }
}

function mark(paper: HTMLElement, has: readonly string[]): void {
  paper.querySelector('.has')?.remove()
  const meta = paper.querySelector('.meta') ?? paper.querySelector('.acts')
  if (!meta || has.length === 0) return
  const note = document.createElement('span')
  note.className = 'has'
  note.textContent = `has ${has.map((word) => `“${word}”`).join(', ')}`
  meta.prepend(note)
}
