import { base } from '../offline/register.ts'
import { isOver, learn, readVisit, type Visit, visitAt, writeVisit } from '../reading/visit.ts'
import { kept } from './kept.ts'
import { recall, remember } from './remember.ts'

const before = readVisit(recall(kept.visit))

/** The visit in which this page was opened: what is new to it stays so while the page is open. */
export const visit: Visit = sign()
let last = visit.at
let isAsked = false

if (!before?.seen || isOver(before, visit.at)) void ask()
for (const kind of ['scroll', 'keydown', 'pointerdown']) addEventListener(kind, signAgain, { passive: true })

/** Remember that this visit knows of a newest day, as `writeNewest` tells it; of a date alone the rest is asked. */
export function learned(newest: string): void {
  const now = readVisit(recall(kept.visit))
  const next = now && learn(now, newest)
  if (!next || next === now) return
  remember(kept.visit, writeVisit(next))
  void ask()
}

/** Ask the archive for its newest day, once for each page. It stands first in the file. */
async function ask(): Promise<void> {
  if (isAsked) return
  isAsked = true
  try {
    const response = await fetch(`${base}recent.json`, { cache: 'no-cache' })
    if (response.ok) learned(/\d{4}-\d\d-\d\d:?\w*/.exec(await response.text())?.[0] ?? '')
  } catch {
    // Without the network the days of lists alone are known.
  }
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
