import { withBase } from '../archive/permalinks.ts'

const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`

/** A path of the permalinks as a link of this build: below its base path. */
export const link = (path: string) => withBase(path, base)

/** A path of the permalinks as an absolute URL of this build. */
export const absolute = (path: string) => new URL(link(path), import.meta.env.SITE).href
