/** One topic: one file of content/topics. */
export interface Topic {
  /** The file name without `.md`. */
  id: string
  label: string
  /** The id of the parent topic; topics stand in two levels. */
  parent?: string
  /** The topic's colour: a hue in degrees, a multiple of 15. */
  hue: number
  /** Phrases that speak for the topic, each with its weight. */
  phrases: { phrase: string; weight: number }[]
  /** Phrases that, where they stand, are cut from the text before the topic's phrases are looked for. */
  except: string[]
  /** What the topic is, for a newcomer. */
  description: string
  movedTo?: string
}
