import type { Content } from './archive.ts'
import type { Read } from './content-files.ts'
import { noSettings } from './settings.ts'

/** The content in files of a content folder, by path, in their order; files with problems are left out. */
export function contentIn(files: Iterable<readonly [path: string, file: { read: Read<unknown> }]>): Content {
  const found = new Map<string, unknown[]>()
  for (const [path, { read }] of files) {
    if (!('value' in read) || read.value === undefined) continue
    const kind = path.slice(0, path.indexOf('/') + 1) || path
    const before = found.get(kind)
    if (before) before.push(read.value)
    else found.set(kind, [read.value])
  }
  const all = <T>(kind: string) => (found.get(kind) ?? []) as T[]
  const [settings = noSettings] = all<Content['settings']>('archive.yaml')
  return {
    settings,
    papers: all('papers/'),
    digests: all('digests/'),
    topics: all('topics/'),
    quarantine: all('quarantine/'),
  }
}
