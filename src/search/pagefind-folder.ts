/** Where Pagefind's index is, from the root of the site. */
export const pagefindFolder = 'pagefind/'

/** The folder, below Pagefind's, of the index of one part of the archive, counted from 0: the first is in Pagefind's own, the second in `2/`. */
export const partFolder = (part: number): string => (part === 0 ? '' : `${part + 1}/`)

/** The file of Pagefind's with the texts of some papers of a part. */
export const textFile = (part: number, bundle: string): string =>
  `${pagefindFolder}${partFolder(part)}fragment/${bundle}.pf_fragment`

/** The file that names the folders of all parts but the first, below Pagefind's: Pagefind's `mergeIndex` takes them. */
export const partsFile = 'parts.json'
