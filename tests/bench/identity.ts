import { jsonLines } from '../support/data.ts'
import { asListing, type RealPaper, recognise } from '../support/recognise.ts'

/** Which of the real papers are taken for one, with their ids and without, and how fast, beside cleaning them alone. */
export async function benchIdentity(): Promise<void> {
  for (const file of ['hf-truth.jsonl.gz', 'scale-100k.jsonl.gz']) {
    const papers = jsonLines<RealPaper>(file)
    const cleaning = timed(() => papers.map((paper) => asListing(paper, true)))
    for (const withIds of [true, false])
      measure(`${file} ${withIds ? 'with' : 'without'} ids`, papers, withIds, cleaning.time)
  }
}

function measure(name: string, papers: readonly RealPaper[], withIds: boolean, cleaning: number): void {
  const { value: pairs, time } = timed(() => recognise(papers, withIds))
  const apart = pairs.filter(([paper, known]) => paper.id && known.id && paper.id !== known.id)
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(
    `${name}: ${papers.length} papers, ${pairs.length} recognised as an earlier one, ${apart.length} of them with another arXiv id; ${time.toFixed(0)} ms, ${(time / cleaning).toFixed(1)} × cleaning alone, ${memory} MB`,
  )
  for (const [paper, known] of apart)
    console.log(`  ${paper.id} ${paper.title}\n  ${known.id} ${known.title}\n`)
}

function timed<T>(act: () => T): { value: T; time: number } {
  const start = performance.now()
  const value = act()
  return { value, time: performance.now() - start }
}
