import { base } from '../offline/register.ts'
import { type RecentDay, readRecent } from '../reading/recent.ts'
import { isOver, learn, readVisit, type Visit, visitAt, writeVisit } from '../reading/visit.ts'
import { kept } from './kept.ts'
import { recall, remember } from './remember.ts'

const before = readVisit(recall(kept.visit))

/** The visit in which this page was opened: what is new to it stays so while the page is open. */
export const visit: Visit = sign()
let last = visit.at

if (!before?.seen || isOver(before, visit.at)) void recent().then(([newest]) => newest && learned(newest[0]))
for (const kind of ['scroll', 'keydown', 'pointerdown'] as const)
  addEventListener(kind, signAgain, { passive: true })

/** Remember that this visit knows of a digest. */
export function learned(date: string): void {
  const now = readVisit(recall(kept.visit))
  if (now && date > now.seen) remember(kept.visit, writeVisit(learn(now, date)))
}

/** The newest days of the archive, as the release tells them that this page belongs to; none where it cannot be asked. */
export async function recent(): Promise<RecentDay[]> {
  const response = await fetch(`${base}recent.json`, { cache: 'no-cache' }).catch(() => undefined)
  return readRecent(response?.ok ? await response.json().catch(() => undefined) : undefined)
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
