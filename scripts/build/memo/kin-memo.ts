import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Archive, Entry } from '../../../src/archive/archive.ts'
import { madeOf, type WorkerNews } from '../worker-news.ts'
import { type KinPass, passOver } from './kin-pass.ts'
import type { LeftFile } from './left-file.ts'

/** Relate the papers of an archive, into a file for the pages; the pass of the last build goes on where it can. A large archive is gone over beside what else is done. */
export async function relatePapers({ entries }: Archive, memo: string, key: string): Promise<LeftFile> {
  const [kept, next] = [join(memo, 'kin'), join(memo, 'kin.next')]
  const pass = { entries, kept, next, key }
  const isNew = entries.length < fewPapers ? passOver(pass) : await passBeside(pass)
  return { file: isNew ? next : kept, kept }
}

/** Below this a thread costs more than it saves. */
const fewPapers = 5000

async function passBeside(pass: KinPass): Promise<boolean> {
  const workerData: KinPass = { ...pass, entries: pass.entries.map(inOrder) }
  const worker = new Worker(new URL('./kin-worker.ts', import.meta.url), { workerData })
  try {
    const [news] = (await once(worker, 'message')) as [WorkerNews<boolean>]
    return madeOf(news)
  } finally {
    await worker.terminate()
  }
}

/** Of a paper only what the pass reads: its words, and its place among the others. */
function inOrder({ paper: { id, title, abstract, authors }, appearances, added }: Entry): Entry {
  const [first] = appearances
  const { id: digest, date } = first!.digest
  const place = { ...first!, digest: { id: digest, date, sources: [], papers: [], note: '' } }
  return { paper: { id, title, abstract, authors }, appearances: [place], topics: [], added }
}
