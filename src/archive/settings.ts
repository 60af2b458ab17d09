/** What content/archive.yaml says of the whole archive. */
export interface Settings {
  title: string
  description: string
  /** The permanent start of every feed id, after RFC 4151. */
  tag: string
  /** The address of the site, with its scheme. */
  site?: string
  /** A BCP 47 language tag. */
  language: string
  curators: string[]
  links: { label: string; url: string }[]
}

/** The settings of an archive that has not said anything of itself yet. */
export const noSettings: Settings = {
  title: 'Sheaf',
  description: 'A topical paper archive.',
  tag: 'tag:example.org,2025:',
  language: 'en',
  curators: [],
  links: [],
}
