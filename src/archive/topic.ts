/** One topic: one file of content/topics. */
export interface Topic {
  /** The file name without `.md`. */
  id: string
  label: string
  /** The id of the parent topic; topics stand in two levels. */
  parent?: string
  /** The topic's colour: a hue in degrees, a multiple of 15. */
  hue: number
  /** What the topic says of a paper: what it is about, how it is done, or what kind of paper it is; or the rest of a field. */
  role: 'subject' | 'method' | 'kind' | 'rest'
  /** Phrases that speak for the topic, each with its weight. */
  phrases: { phrase: string; weight: number; titleOnly: boolean }[]
  /** Phrases that, where they stand, do not count for the topic, whole or in part. */
  except: string[]
  /** Topics that take from this one a share of what speaks for them. */
  yields: { topic: string; share: number }[]
  /** Where its region stands on the map, within 1 of the middle; `npm run map` records it. */
  place?: { x: number; y: number }
  /** What the topic is, for a newcomer. */
  description: string
  movedTo?: string
}
