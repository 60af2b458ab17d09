import { showActs } from './lists/acts.ts'
import { readPapers, setRead } from './own.ts'

/** A paper's page: who opens it has read it. */
const paper = document.querySelector<HTMLElement>('article[data-paper]')

if (paper) {
  const { paper: id = '' } = paper.dataset
  if (!readPapers().has(id)) setRead(id, true)
  showActs(document.querySelectorAll<HTMLElement>('[data-paper]'))
}
