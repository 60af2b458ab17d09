import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Loader } from 'astro/loaders'
import type { Read } from '../archive/content-files.ts'
import type { Recorded } from '../archive/data/paper-record.ts'
import { isBad, readFrontmatter } from '../archive/frontmatter.ts'
import { plan } from './plan.ts'

/** The content folder of this build. */
const folder = resolve(process.env.SHEAF_CONTENT ?? 'content')

/** A collection of the content folder: every file of `kind` read by `read`; a file with a problem stops the build. */
export function collection<T extends object>(
  kind: string,
  ending: string,
  read: (id: string, text: string) => Read<T>,
): Loader {
  return {
    name: `sheaf-${kind}`,
    async load({ store, watcher }) {
      if (plan) return // the builder has read all
      const fill = () => {
        store.clear()
        for (const { id, text } of files(kind, ending).filter(isWritten))
          store.set({ id, data: valueIn(read(id, text)) as Record<string, unknown> })
      }
      fill()
      watcher?.add(join(folder, kind))
      watcher?.on('all', (_, path) => path.startsWith(join(folder, kind)) && fill())
    },
  }
}

/** The file of a paper, a digest or a topic as it was recorded. Throws where it cannot be read. */
export function recordedFile(kind: 'papers' | 'digests' | 'topics', id: string): Recorded {
  const parts = readFrontmatter(readFileSync(join(folder, kind, `${id}.md`), 'utf8'))
  if (isBad(parts)) throw new Error(`${kind}/${id}.md:${parts.line}:${parts.column}: ${parts.reason}`)
  return { frontmatter: parts.data, body: parts.body }
}

/** Whether a file was written to the end: an empty one is what is left of an ingest that was killed. */
const isWritten = ({ text }: { text: string }) => text !== ''

function files(kind: string, ending: string): { id: string; text: string }[] {
  const path = join(folder, kind)
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)) : []
  return names.sort().map((name) => ({
    id: name.slice(0, -ending.length) || name,
    text: readFileSync(join(path, name), 'utf8'),
  }))
}

function valueIn<T>(read: Read<T>): T {
  if ('value' in read) return read.value
  const [first] = read.messages
  throw new Error(`${first?.file}:${first?.line}:${first?.column}: ${first?.reason}`)
}
