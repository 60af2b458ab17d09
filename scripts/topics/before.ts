import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readTopic } from '../../src/archive/content-files.ts'
import type { Topic } from '../../src/archive/topic.ts'
import { UsageError } from '../command.ts'
import { contentFiles } from '../content/files.ts'
import type { Past } from './survey.ts'

/** The topics that those of a content folder are compared with: of another folder, or of the same in a revision of Git; unasked, what was last committed, if the folder is in Git. */
export function topicsBefore(content: string, asked: string | undefined): Past | undefined {
  if (asked !== undefined && existsSync(join(asked, 'topics')))
    return { name: asked, topics: read(topicFiles(asked)) }
  const committed = topicsIn(content, asked ?? 'HEAD')
  if (committed) return { name: asked ?? 'HEAD', topics: read(committed) }
  if (asked === undefined) return undefined
  throw new UsageError(`${asked} is neither a content folder nor a revision of Git that ${content} is in`)
}

const topicFiles = (folder: string) =>
  contentFiles(folder)
    .filter((path) => path.startsWith('topics/'))
    .map((path) => ({ id: basename(path, '.md'), text: readFileSync(join(folder, path), 'utf8') }))

function topicsIn(content: string, revision: string): { id: string; text: string }[] | undefined {
  if (revision.startsWith('-')) return undefined
  const names = git(content, 'ls-tree', '--name-only', revision, 'topics/')?.split('\n')
  const topics = names?.filter((name) => name.endsWith('.md')) ?? []
  if (topics.length === 0) return undefined
  return topics.map((name) => ({
    id: basename(name, '.md'),
    text: git(content, 'show', `${revision}:./${name}`) ?? '',
  }))
}

/** What a command of Git prints; nothing where it fails, as outside a repository or without Git. */
function git(folder: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

/** Topics whose files were wrong then are left out, as they were from the archive. */
const read = (all: { id: string; text: string }[]): Topic[] =>
  all
    .map(({ id, text }) => readTopic(id, text))
    .flatMap((one) => ('value' in one && !one.value.movedTo ? [one.value] : []))
