import { makeId } from '../../src/archive/id.ts'
import { clean, cleanLine } from '../../src/archive/text/clean.ts'
import { fold } from '../../src/archive/text/fold.ts'
import { blockHtml } from '../../src/archive/text/html.ts'
import { fromMarkdown, toMarkdown } from '../../src/archive/text/markdown.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { opening } from '../../src/archive/text/sentences.ts'
import { jsonLines } from '../support/data.ts'

interface Pair {
  hf_title: string
  arxiv_title: string
  hf_abstract: string
  arxiv_abstract: string
}

/** How well titles and abstracts fold, and how fast every function of text is beside a plain loop. */
export async function benchText(): Promise<void> {
  accuracy()
  const titles = jsonLines<{ title: string }>('scale-100k.jsonl.gz').map(({ title }) => title)
  const abstracts = jsonLines<{ abstract: string }>('hf-truth.jsonl.gz').map(({ abstract }) => abstract)
  const lines = titles.map((title) => cleanLine(title).text)
  const texts = abstracts.map((abstract) => clean(abstract).text)
  speed('cleanLine', titles, cleanLine)
  speed('fold', lines, fold)
  speed('plain', lines, plain)
  speed('makeId', lines, (line) => makeId(line, () => false))
  speed('clean', abstracts, clean)
  speed('fold', texts, fold)
  speed('toMarkdown, fromMarkdown', texts, (text) => fromMarkdown(toMarkdown(text)))
  speed('blockHtml', texts, blockHtml)
  speed('opening', texts, opening)
}

function accuracy(): void {
  const pairs = jsonLines<Pair>('latex-pairs.jsonl.gz')
  const share = (same: (pair: Pair) => boolean) => `${pairs.filter(same).length} of ${pairs.length}`
  console.log(`titles that fold equal: ${share((pair) => fold(pair.hf_title) === fold(pair.arxiv_title))}`)
  const key = (abstract: string) => fold(clean(abstract).text)
  console.log(
    `abstracts that fold equal: ${share((pair) => key(pair.hf_abstract) === key(pair.arxiv_abstract))}`,
  )
}

/** The best of three runs, beside lower case and collapsed white space over the same texts. */
function speed(name: string, texts: string[], read: (text: string) => unknown): void {
  const peer = best(() => texts.map((text) => text.toLowerCase().replace(/\s+/g, ' ')))
  const own = best(() => texts.map((text) => read(text)))
  const size = `${texts.length} texts`
  console.log(
    `${name}: ${own.toFixed(0)} ms for ${size}, ${(own / peer).toFixed(1)} × a plain loop (${peer.toFixed(0)} ms)`,
  )
}

function best(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}
