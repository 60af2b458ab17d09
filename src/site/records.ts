import type { Entry } from '../archive/archive.ts'
import { digestRecord } from '../archive/data/digest-record.ts'
import { paperRecord } from '../archive/data/paper-record.ts'
import type { MovedRecords, TopicRecord } from '../archive/data/schemas.ts'
import { topicRecord } from '../archive/data/topic-record.ts'
import type { Digest } from '../archive/digest.ts'
import * as to from '../archive/permalinks.ts'
import type { Topic } from '../archive/topic.ts'
import { getArchive } from './entries.ts'
import { absolute } from './link.ts'
import { recordedFile } from './loader.ts'

const lines = new WeakMap<Entry, string>()

/** A paper as a line of JSON; made once for all files of a build. */
export function paperLine(entry: Entry): string {
  const line = lines.get(entry) ?? makeLine(entry)
  lines.set(entry, line)
  return line
}

function makeLine(entry: Entry): string {
  const { id } = entry.paper
  return JSON.stringify(paperRecord(entry, absolute(to.paperPage(id)), recordedFile('papers', id)))
}

/** A digest as a line of JSON. */
export async function digestLine(digest: Digest): Promise<string> {
  const { entry } = await getArchive()
  const url = absolute(to.digestPage(digest))
  return JSON.stringify(digestRecord(digest, entry, url, recordedFile('digests', digest.id)))
}

/** A topic as data. */
export async function topicData(topic: Topic): Promise<TopicRecord> {
  const { papersOf } = await getArchive()
  const url = absolute(to.topicPage(topic.id))
  return topicRecord(topic, papersOf.get(topic.id)?.length ?? 0, url, recordedFile('topics', topic.id))
}

/** What is now under another id or was withdrawn, as data. */
export async function movedData(): Promise<MovedRecords> {
  const { movedPapers, movedTopics, withdrawnPapers } = await getArchive()
  return {
    papers: [...movedPapers].map(([id, movedTo]) => ({
      id,
      movedTo,
      url: absolute(to.paperPage(id)),
      source: recordedFile('papers', id) as MovedRecords['papers'][number]['source'],
    })),
    topics: [...movedTopics].map(([id, movedTo]) => ({
      id,
      movedTo,
      url: absolute(to.topicPage(id)),
      source: recordedFile('topics', id) as MovedRecords['topics'][number]['source'],
    })),
    withdrawn: [...withdrawnPapers.values()].map(({ id, withdrawn }) => ({
      id,
      reason: withdrawn,
      url: absolute(to.paperPage(id)),
      source: recordedFile('papers', id) as MovedRecords['withdrawn'][number]['source'],
    })),
  }
}
