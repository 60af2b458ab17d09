import { renameSync } from 'node:fs'

/** A file of the memo that this build reads, and where the next build finds it: written anew, it stands elsewhere until the site is published. */
export interface LeftFile {
  file: string
  kept: string
}

/** Leave a file to the next build. */
export function keepFile({ file, kept }: LeftFile): void {
  if (file !== kept) renameSync(file, kept)
}
