import { shareOf } from '../../src/archive/trends/proportion.ts'
import type { Rising } from '../../src/archive/trends/rising.ts'
import { risingPhrases } from '../../src/archive/trends/rising-phrases.ts'
import { windowsOf } from '../../src/archive/trends/windows.ts'
import { hfArchive } from '../support/hf-archive.ts'

/** The last dates at which the archive is cut. */
const moments = [
  '2025-01-17',
  '2025-04-01',
  '2025-06-13',
  '2025-08-14',
  '2025-10-10',
  '2025-12-20',
  '2026-02-27',
]
const shown = 10

/** Print what rises in the 6,951 real papers at several moments, beside a peer: the same phrases by how many times their share has grown. */
export async function benchRising(): Promise<void> {
  const { entries } = hfArchive([])
  for (const last of moments) {
    const windows = windowsOf(entries, last)
    if (!windows) continue
    const start = performance.now()
    const ours = risingPhrases(windows)
    const seconds = (performance.now() - start) / 1000
    const papers = windows.recent.entries.length + windows.before.entries.length
    const peer = ours.toSorted((a, b) => times(b) - times(a))
    console.log(`${last}  ${papers} papers in ${seconds.toFixed(1)} s`)
    console.log(`  surely grown   fewest papers ${fewest(ours)}: ${names(ours)}`)
    console.log(`  times as many  fewest papers ${fewest(peer)}: ${names(peer)}`)
  }
}

const times = ({ now, before }: Rising) => shareOf(now) / (shareOf(before) || 1 / before.total)
const fewest = (all: Rising[]) => Math.min(...all.slice(0, shown).map(({ now }) => now.count))
const names = (all: { phrase: string }[]) =>
  all
    .slice(0, shown)
    .map(({ phrase }) => phrase)
    .join(', ')
