import type { Host } from './host-limits.ts'

/** Where a site comes from, and the address it is made for. */
export interface SourceOptions {
  content: string
  site?: string
  base?: string
  /** Whether browsers may keep pages for reading offline; if not, what they have kept is removed. */
  offline?: boolean
  /** Told what is being done, step by step. */
  progress?: (step: string) => void
}

/** How a whole site is made of it. */
export interface SiteOptions extends SourceOptions {
  /** Where the site goes as one file, too. */
  zip?: string
  /** Where the site is to be put: it is not published where it does not fit. */
  host?: Host
  /** The folders of the parts of the site, where they were made before. */
  parts?: readonly string[]
  /** How many programs render side by side; by default as many as the work is worth. */
  programs?: number
}

/** Where it goes, and how it is published. */
export interface BuildOptions extends SiteOptions {
  out: string
  /** How many releases are kept beside `out`, the new one included. */
  keep?: number
  /** Told what somebody should know in any case. */
  tell?: (notice: string) => void
}
