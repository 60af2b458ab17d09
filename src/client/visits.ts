import { base } from '../offline/register.ts'
import { isOver, learn, readVisit, type Visit, visitAt, writeVisit } from '../reading/visit.ts'
import { kept } from './kept.ts'
import { recall, remember } from './remember.ts'

const before = readVisit(recall(kept.visit))

/** The visit in which this page was opened: what is new to it stays so while the page is open. */
export const visit: Visit = sign()
let last = visit.at

if (!before?.seen || isOver(before, visit.at)) void askNewest()
for (const kind of ['scroll', 'keydown', 'pointerdown']) addEventListener(kind, signAgain, { passive: true })

/** Remember that this visit knows of a digest. */
export function learned(date: string): void {
  const now = readVisit(recall(kept.visit))
  if (now && date > now.seen) remember(kept.visit, writeVisit(learn(now, date)))
}

/** The first day that stands in the file is the newest. */
async function askNewest(): Promise<void> {
  const response = await fetch(`${base}recent.json`, { cache: 'no-cache' }).catch(() => undefined)
  const text = response?.ok ? await response.text().catch(() => '') : ''
  learned(/\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '')
}

/** A sign of the reader, whichever tab it is in. */
function sign(): Visit {
  const now = visitAt(readVisit(recall(kept.visit)), Date.now())
  remember(kept.visit, writeVisit(now))
  return now
}

function signAgain(): void {
  if (Date.now() - last >= 60_000) last = sign().at
}
