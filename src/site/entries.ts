import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content'
import { type Archive, makeArchive } from '../archive/archive.ts'
import { contentIn } from '../archive/content-in.ts'
import { noSettings } from '../archive/settings.ts'
import { plannedContent } from './plan.ts'

let archive: Promise<Archive> | undefined

/** The whole archive; made once for all pages of a build. */
export function getArchive(): Promise<Archive> {
  if (!archive || import.meta.env.DEV) archive = load()
  return archive
}

/** From the builder, which has read the content already, else from the content collections. */
async function load(): Promise<Archive> {
  const planned = plannedContent()
  if (planned) return makeArchive(contentIn(planned.files), planned.topics)
  const all = <K extends CollectionKey>(kind: K): Promise<CollectionEntry<K>['data'][]> =>
    getCollection(kind).then((entries) => entries.map((entry) => entry.data))
  const [papers, digests, topics, quarantine, [settings = noSettings]] = await Promise.all([
    all('papers'),
    all('digests'),
    all('topics'),
    all('quarantine'),
    all('settings'),
  ])
  return makeArchive({ papers, digests, topics, quarantine, settings })
}
