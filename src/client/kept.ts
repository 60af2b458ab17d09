import { base } from '../offline/register.ts'

/** The names under which this browser remembers what a reader does; what belongs to one archive of several at an address has its path in its name. */
export const kept = {
  saved: `saved:${base}`,
  /** A list that could not be read, as it was found. */
  damaged: `saved-damaged:${base}`,
  read: `read:${base}`,
  visit: `visit:${base}`,
  words: 'words',
  hideRead: 'hide-read',
} as const
