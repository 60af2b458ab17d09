import type { Rising } from './rising.ts'
import type { RisingPhrase } from './rising-phrases.ts'
import type { RisingTopic } from './rising-topics.ts'

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
