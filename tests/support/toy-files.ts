import type { SiteFile } from '../../scripts/build/site-files.ts'

/** A file of a site that stands nowhere. */
export function toyFile(path: string, content: string | Uint8Array): SiteFile {
  const bytes = Buffer.from(content)
  return { path, size: bytes.length, read: () => bytes }
}
