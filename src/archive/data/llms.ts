import type { Archive } from '../archive.ts'
import { counted } from '../count.ts'
import * as to from '../permalinks.ts'
import { dataSchemas } from './schemas.ts'

/** What llms.txt says: where a machine finds the archive as data, so that it need not read pages. After llmstxt.org. */
export function llmsText(
  { settings, entries, digests, dates, topics }: Archive,
  absolute: (path: string) => string,
): string {
  const newest = dates.at(-1)
  const link = (label: string, path: string, what: string) => `- [${label}](${absolute(path)}): ${what}`
  return `# ${line(settings.title)}

> ${sentence(settings.description)} ${counted(entries.length, 'paper')} of ${counted(digests.length, 'digest')}, ${counted(topics.length, 'topic')}.

Titles and abstracts are the words of the papers' authors. A paper's id and address never change. Where \`source\` stands in a record, it is what was recorded, unchanged; all else follows from it.

## Data

${[
  link('papers.jsonl', to.papersJsonl, 'every paper, a JSON object a line, the newest first'),
  link('digests.jsonl', to.digestsJsonl, 'every digest, a JSON object a line, the oldest first'),
  link('topics.json', to.topicsJson, 'every topic, with the rules that decide what belongs to it'),
  link('moved.json', to.movedJson, 'ids that have changed'),
  link(
    'release.json',
    to.releaseJson,
    'every file of this site with its checksum: what is new since the last visit',
  ),
  ...(newest
    ? [link('papers.json of a date', to.dateFile(newest, 'json'), 'every date has one; this is the newest')]
    : []),
  ...(topics[0]
    ? [link('papers.json of a topic', to.topicFile(topics[0].id, 'json'), 'every topic has one')]
    : []),
].join('\n')}

## Schemas

${Object.entries(dataSchemas)
  .map(([name, { description }]) => link(name, to.schemaFile(name), description ?? ''))
  .join('\n')}

## Citations

${['bib', 'ris', 'csl.json'].map((ending) => link(`papers.${ending}`, to.papersFile(ending), 'every paper; dates and topics have their own')).join('\n')}

## Feeds

Each is there as RSS, Atom and JSON Feed; its head leads on to archive documents (RFC 5005) that hold everything older.

${[
  link('atom.xml', to.feedFile(to.home, 'atom'), 'every paper, on the day it entered the archive'),
  link('digests/atom.xml', to.feedFile(to.digestsIndex, 'atom'), 'an item a digest'),
  link('weeks/atom.xml', to.feedFile(to.weeksFolder, 'atom'), 'an item a week'),
  link('feeds.opml', to.feedsOpml, 'all feeds, those of the topics too'),
].join('\n')}
`
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim()
const sentence = (text: string) => line(text).replace(/[^.!?…]$/, '$&.')
