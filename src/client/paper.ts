import './lists/acts.ts'
import { setRead } from './own.ts'

/** A paper's page: who opens it has read it. */
const paper = document.querySelector<HTMLElement>('article[data-paper]')

if (paper) setRead(paper.dataset.paper ?? '', true)
