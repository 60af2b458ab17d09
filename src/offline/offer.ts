/** What a release offers to keep: `offline/packs.json`, and the head of the service worker. */
export interface Offer {
  release: string
  /** What is kept without being asked. */
  core: PackOffer
  packs: PackOffer[]
}

/** A pack as the site offers it. */
export interface PackOffer {
  /** Lasts from release to release: `core`, `year-2025`, `topic-agents`, `everything`. */
  name: string
  title: string
  /** The file below the site's root; its name changes with its bytes. */
  file: string
  /** In bytes. */
  size: number
  /** Of the file, in hexadecimal. */
  sha256: string
  papers: number
  /** The names of the packs that are kept with this one. */
  needs?: string[]
}
