import type { Read } from '../index-files.ts'

/** Read files of the site below its base path. A file that is not there rejects. */
export const readFrom =
  (base: string): Read =>
  async (path) => {
    const response = await fetch(base + path, path.endsWith('.json') ? { cache: 'no-cache' } : {})
    if (!response.ok) throw new Error(`${response.status} for ${path}`)
    return new Uint8Array(await response.arrayBuffer())
  }
