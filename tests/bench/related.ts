import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { relate } from '../../src/archive/related/related.ts'
import { hfArchive } from '../support/hf-archive.ts'
import { relatedHits } from '../support/related-hits.ts'

const sizes = [5_000, 10_000]

/** Print how many related papers stand on a page of one search with the paper, beside random ones that share a topic, and what they cost at several sizes, at once and for 70 papers more; larger ones by `node tests/bench/related.ts 20000 100000`. */
export async function benchRelated(counts: number[] = sizes): Promise<void> {
  const archive = hfArchive()
  const { hits, shown, random, ratio } = relatedHits(archive, relate(archive.entries).nearest)
  console.log(
    `${hits} of ${shown} related papers are hits, of as many random ones that share a topic ${random.toFixed(0)}: ${ratio.toFixed(2)} × (bar 3)`,
  )
  console.log('bars: 10,000 papers in 10 s and 1,500 MB, 100,000 in 90 s and 4,000 MB')
  console.log('bars for 70 papers more, with 100,000: 10 s of processor and 1,500 MB')
  for (const count of counts) measure(count)
}

/** In processes of their own: memory is counted from their start. */
function measure(count: number): void {
  for (const step of ['begin', 'go-on']) {
    const script = join(import.meta.dirname, 'related/measure.ts')
    const { status } = spawnSync(process.execPath, [script, String(count), step], { stdio: 'inherit' })
    if (status !== 0) throw new Error(`The run with ${count} papers failed`)
  }
}

if (import.meta.main) await benchRelated(process.argv.length > 2 ? process.argv.slice(2).map(Number) : sizes)
