import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Content, QuarantineFile } from '../src/archive/archive.ts'
import { type Read, readDigest, readPaper, readSettings, readTopic } from '../src/archive/content-files.ts'
import type { Message } from '../src/archive/message.ts'

/** The content folder as data, with every problem in it. Files with problems are left out of the content. */
export function loadContent(folder: string): { content: Content; messages: Message[] } {
  const messages: Message[] = []
  const keep = <T>(read: Read<T>): T[] => {
    if ('value' in read) return [read.value]
    messages.push(...read.messages)
    return []
  }
  const all = <T>(kind: string, read: (id: string, text: string) => Read<T>) =>
    files(join(folder, kind), '.md').flatMap(({ id, text }) => keep(read(id, text)))
  const papers = all('papers', readPaper)
  const digests = all('digests', readDigest)
  const topics = all('topics', readTopic)
  const [settings] = keep(loadSettings(folder))
  const content = { settings: settings ?? noSettings, papers, digests, topics, quarantine: loadQuarantine(folder) }
  return { content, messages }
}

/** The settings of an archive that has not said anything of itself yet. */
const noSettings = { title: 'Sheaf', description: 'A topical paper archive.', tag: 'tag:example.org,2025:', language: 'en', curators: [], links: [] }

function loadSettings(folder: string) {
  const path = join(folder, 'archive.yaml')
  return existsSync(path) ? readSettings(readFileSync(path, 'utf8')) : { value: noSettings }
}

function loadQuarantine(folder: string): QuarantineFile[] {
  return files(join(folder, 'quarantine'), '.yaml').map(({ id, text }) => ({ digest: id, entries: parse(text) as QuarantineFile['entries'] }))
}

/** The files of one kind in a folder, by id (the name without its ending), in the order of their ids. */
export function files(folder: string, ending: string): { id: string; text: string }[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith(ending)).sort()
  return names.map((name) => ({ id: name.slice(0, -ending.length), text: readFileSync(join(folder, name), 'utf8') }))
}
