/** Something that is wrong with a built site: the path of the file, from the root of the site, and what is wrong with it. */
export interface Fault {
  path: string
  reason: string
}

export const fault = (path: string, reason: string): Fault => ({ path, reason })
