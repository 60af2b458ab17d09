import type { Archive } from '../archive.ts'
import { compare } from '../compare.ts'
import type { Topic } from '../topic.ts'
import type { Rising } from './rising.ts'
import type { RisingPhrase } from './rising-phrases.ts'
import type { RisingTopic } from './rising-topics.ts'
import type { Windows } from './windows.ts'

/** A rising thing by name. */
export interface Brief {
  /** Its anchor among all that rises. */
  id: string
  name: string
  rising: Rising
}

/** The anchor of a rising phrase or topic by its place, from 0. */
export const phraseAnchor = (at: number) => `phrase-${at + 1}`
export const topicAnchor = (id: string) => `topic-${id}`

const mostShown = 3

/** The three that have grown most: phrases, and topics where there are too few of them. */
export function briefly(phrases: RisingPhrase[], topics: RisingTopic[]): Brief[] {
  return [
    ...phrases.map((rising, at) => ({ id: phraseAnchor(at), name: rising.phrase, rising })),
    ...topics.map((rising) => ({ id: topicAnchor(rising.topic.id), name: rising.topic.label, rising })),
  ].slice(0, mostShown)
}

/** The three topics of the upper level that have most of the papers of the last four weeks, each with its share. */
export function leadingFields(
  { topics, papersOf }: Pick<Archive, 'topics' | 'papersOf'>,
  { recent }: Windows,
): { topic: Topic; share: number }[] {
  const isRecent = ({ added }: { added: string }) => added >= recent.from && added <= recent.to
  const shares = topics
    .filter(({ parent }) => parent === undefined)
    .map((topic) => ({
      topic,
      share: (papersOf.get(topic.id) ?? []).filter(isRecent).length / recent.entries.length,
    }))
  return shares
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || compare(a.topic.id, b.topic.id))
    .slice(0, mostShown)
}
