import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checksumOf } from '../../scripts/publish/releases.ts'
import { dataPath, tarTexts } from '../support/data.ts'
import { peer as plainLoop, writePack } from './ingest.ts'
import { measureBareAstro } from './scale/bare-astro.ts'
import { printFirstSearch } from './scale/first-search.ts'
import { measurePeer } from './scale/peer.ts'
import { measured, printed, type Run } from './scale/run.ts'

const root = resolve(import.meta.dirname, '../..')

/** What an archive of so many papers costs: to take in, to build whole, to build again after one more digest, after a changed rule, and after nothing; with a peer, and the first search in a browser. Other sizes by `node tests/bench/scale.ts 100000`. */
export async function benchScale(papers = 10_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-scale-'))
  const [content, out] = [join(folder, 'content'), join(folder, 'site')]
  try {
    console.log(`${papers} papers`)
    const ingest = await ingestAll(papers, folder, content)
    writePack(content, join(folder, 'pack'))
    const loop = await measured(process.execPath, plainLoop, join(folder, 'pack'), join(folder, 'copy'))
    print('peer: a loop that writes the same', loop)
    print('ingest', ingest, loop.seconds, 'of the loop')
    const peer = await measurePeer(content, join(folder, 'peer'))
    if (peer) {
      print('peer: Hugo, two bare templates', peer.hugo)
      print('peer: Pagefind, its command', peer.pagefind)
    }
    print('Astro alone, a bare page a paper', await measureBareAstro(content))
    const of = peer && peer.hugo.seconds + peer.pagefind.seconds
    const full = await build(content, out)
    print('full build', full, of, 'of the peers')
    addDigest(content, folder)
    print('one digest of 70 papers more', await build(content, out), full.seconds, 'of the full build')
    changeRule(content)
    print('one topic rule changed', await build(content, out), full.seconds, 'of the full build')
    print('nothing changed', await build(content, out), full.seconds, 'of the full build')
    const fresh = join(folder, 'fresh')
    await build(content, fresh)
    const isSame = checksumOf(realpathSync(out)) === checksumOf(realpathSync(fresh))
    console.log(`the same bytes as a build afresh: ${isSame ? 'yes' : 'NO'}`)
    await printFirstSearch(realpathSync(out))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print(name: string, run: Run, of?: number, whole = ''): void {
  const share = of === undefined ? '' : `; ${((100 * run.seconds) / of).toFixed(1)} % ${whole}`
  console.log(`${name.padEnd(32)} ${printed(run)}${share}`)
}

async function ingestAll(papers: number, folder: string, content: string): Promise<Run> {
  const digests = join(folder, 'digests')
  const tool = dataPath('../tools/make-digests.py')
  const { status, stderr } = spawnSync('python3', [tool, '--papers', String(papers), '--out', digests])
  if (status !== 0) throw new Error(String(stderr))
  mkdirSync(content)
  for (const name of ['topics', 'archive.yaml'])
    cpSync(join(root, 'content', name), join(content, name), { recursive: true })
  const files = readdirSync(digests).map((name) => join(digests, name))
  return measured(process.execPath, join(root, 'scripts/ingest.ts'), '--content', content, ...files)
}

/** As by default, the map included, but without copies for reading offline. */
const build = (content: string, out: string) =>
  measured(
    process.execPath,
    join(root, 'scripts/build.ts'),
    '--content',
    content,
    '--out',
    out,
    '--no-offline',
  )

/** A digest on a day after all others: real papers that the archive does not have. */
function addDigest(content: string, folder: string): void {
  const days = [...tarTexts('hf-api.tar.gz')].filter(([name]) => name.endsWith('.json'))
  const papers = days.flatMap(([, text]) => JSON.parse(text) as unknown[]).slice(0, 70)
  const file = join(folder, '2030-01-02.json')
  writeFileSync(file, JSON.stringify(papers))
  const words = [join(root, 'scripts/ingest.ts'), '--content', content, file]
  const { status, stderr } = spawnSync(process.execPath, words)
  if (status === 1) throw new Error(String(stderr))
}

function changeRule(content: string): void {
  const path = join(content, 'topics/agents.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^phrases:\n/m, 'phrases:\n  "workflow": 3\n'))
}

if (import.meta.main) for (const papers of process.argv.slice(2)) await benchScale(Number(papers))
