import { inflate } from './container.ts'
import type { Core } from './core.ts'

/** What a result shows of a paper: its texts as Pagefind keeps them, in plain words. */
export interface PaperText {
  id: string
  title: string
  abstract: string
  authors: string[]
  /** The dates of the digests that list it, oldest first. */
  digests: string[]
}

/** Read the text of a paper by its number. */
export type Texts = (paper: number) => Promise<PaperText>

/** The texts of papers out of Pagefind's fragments; each file is read once. */
export function openTexts(core: Core, read: (path: string) => Promise<Uint8Array<ArrayBuffer>>): Texts {
  const files = new Map<string, Promise<Fragment[]>>()
  function open(path: string) {
    const file = files.get(path) ?? read(path).then(readFragments)
    files.set(path, file)
    file.catch(() => files.delete(path))
    return file
  }
  return async (paper) => {
    const { file, slot } = core.place(paper)
    const fragment = (await open(file))[slot]
    if (!fragment) throw new Error(`Paper ${paper} of the search index is not in ${file}`)
    return asText(fragment)
  }
}

/** The papers in one of Pagefind's fragment files, in its order. Throws where it is damaged. */
export async function readFragments(bytes: Uint8Array<ArrayBuffer>): Promise<Fragment[]> {
  return parseFragments(await inflate(bytes, 'gzip'))
}

/** The same of the bytes that are compressed in such a file. */
export function parseFragments(bytes: Uint8Array): Fragment[] {
  const signed = new TextDecoder().decode(bytes)
  if (!signed.startsWith(signature)) throw new Error('A file of texts is not of Pagefind')
  const content: unknown = JSON.parse(signed.slice(signature.length))
  return isFragment(content) ? [content] : Object.values(content as Record<string, Fragment>)
}

/** One record of Pagefind, as `writeSearchIndex` made it. */
export interface Fragment {
  url: string
  content: string
  meta: { title: string; authors?: string; digests?: string }
}

const signature = 'pagefind_dcd'

const isFragment = (content: unknown): content is Fragment =>
  typeof content === 'object' && content !== null && 'url' in content && typeof content.url === 'string'

/** What a record says of its paper. */
export function asText({ url, content, meta }: Fragment): PaperText {
  const head = `${meta.title} `
  const text = withoutUrl(content, url)
  return {
    id: url.split('/').at(-2) ?? '',
    title: meta.title,
    abstract: text.startsWith(head) ? text.slice(head.length) : text,
    authors: meta.authors ? meta.authors.split('\n') : [],
    digests: meta.digests ? meta.digests.split(' ') : [],
  }
}

/** A text without a word has its address behind it, for Pagefind would leave it out. */
function withoutUrl(content: string, url: string): string {
  const text = content.endsWith(` ${url}`) ? content.slice(0, -url.length - 1) : content
  return /[\p{L}\p{N}]/u.test(text) ? content : text
}
