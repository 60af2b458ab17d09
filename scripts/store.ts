import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../src/archive/archive.ts'
import {
  type Read,
  readDigest,
  readPaper,
  readQuarantine,
  readSettings,
  readTopic,
} from '../src/archive/content-files.ts'
import type { Message } from '../src/archive/message.ts'
import { noSettings } from '../src/archive/settings.ts'

/** The content folder as data, with every problem in it. Files with problems are left out of the content. */
export function loadContent(folder: string): { content: Content; messages: Message[] } {
  const messages: Message[] = []
  const keep = <T>(read: Read<T>): T[] => {
    if ('value' in read) return [read.value]
    messages.push(...read.messages)
    return []
  }
  const all = <T>(kind: string, read: (id: string, text: string) => Read<T>, ending = '.md') =>
    files(join(folder, kind), ending).flatMap(({ id, text }) => keep(read(id, text)))
  const papers = written(join(folder, 'papers')).flatMap(({ id, text }) => keep(readPaper(id, text)))
  const digests = all('digests', readDigest)
  const topics = all('topics', readTopic)
  const quarantine = all('quarantine', readQuarantine, '.yaml')
  const [settings] = keep(loadSettings(folder))
  const content = { settings: settings ?? noSettings, papers, digests, topics, quarantine }
  return { content, messages }
}

/** The papers that were written to the end: an empty file is what is left of a run that was killed. */
const written = (folder: string) => files(folder, '.md').filter(({ text }) => text !== '')

/** What archive.yaml says of a content folder. */
export function loadSettings(folder: string) {
  const path = join(folder, 'archive.yaml')
  return existsSync(path) ? readSettings(readFileSync(path, 'utf8')) : { value: noSettings }
}

/** The files of one kind in a folder, by id (the name without its ending), in the order of their ids. */
export function files(folder: string, ending: string): { id: string; text: string }[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
  return names.map((name) => ({
    id: name.slice(0, -ending.length),
    text: readFileSync(join(folder, name), 'utf8'),
  }))
}
