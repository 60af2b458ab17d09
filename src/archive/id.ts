import anyAscii from 'any-ascii'
import { streamSafe } from './text/marks.ts'
import { plain } from './text/plain.ts'
import { symbolNames } from './text/symbols.ts'

const longest = 80

/**
 * The permanent id of a paper, made once from its title: at most 80 characters of a-z, 0-9 and `-`, a letter or
 * digit at both ends, cut between words. Where `isTaken`, the next free one of `-2`, `-3` … is appended; names
 * that mean something to file systems, routes or JavaScript, and those without a letter, begin with `paper-`.
 */
export function makeId(title: string, isTaken: (id: string) => boolean): string {
  const slug = slugOf(title)
  const base = isReserved(slug) ? shorten(`paper-${slug}`, longest) : slug || 'paper'
  return isTaken(base) ? numbered(base, isTaken) : base
}

/**
 * Device names of Windows, pages and files that a host may serve instead, and the keys that every JavaScript
 * object has.
 */
const reserved: ReadonlySet<string> = new Set(
  'con prn aux nul conin conout clock index rss atom feed feeds page pages sitemap robots constructor prototype null undefined true false nan'.split(
    ' ',
  ),
)

const isReserved = (slug: string) =>
  slug !== '' && (reserved.has(slug) || /^(?:com|lpt)\d$/.test(slug) || !/[a-z]/.test(slug))

/** The first free one of `base-2`, `base-3` …, found by doubling and halving: ids are taken in their order. */
function numbered(base: string, isTaken: (id: string) => boolean): string {
  let free = 2
  while (isTaken(suffixed(base, free))) free *= 2
  let taken = free / 2
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2)
    if (isTaken(suffixed(base, middle))) taken = middle
    else free = middle
  }
  return suffixed(base, free)
}

const suffixed = (base: string, count: number) => `${shorten(base, longest - `-${count}`.length)}-${count}`

/** The title's words in ASCII, joined by `-`; empty where it has none. */
function slugOf(title: string): string {
  const words = anyAscii(spelled(streamSafe(plain(repaired(title)))).normalize('NFKC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return shorten(words, longest)
}

/** The longest beginning of at most `length` characters that ends at a word; a first word too long is cut. */
function shorten(slug: string, length: number): string {
  if (slug.length <= length) return slug
  const end = slug.lastIndexOf('-', length)
  return slug.slice(0, end > 0 ? end : length)
}

/** Commands that lost their backslash on the way. */
function repaired(title: string): string {
  return title
    .replace(/(?<!\\)(?:text|math)(?:bf|it|tt|sc|rm|sf|cal|bb)\{([^{}]*)\}/g, '$1')
    .replace(/\^\{?circ(?![a-z])\}?/g, '°')
    .replace(/(?<=\d)times(?=\d)/g, '×')
    .replace(/(?<![\\a-z])infty(?![a-z])/gi, '∞')
    .replace(/\^(?:\{(\w+)\}|(\w+))/g, '$1$2')
    .replace(/(?<=\p{L})_(?=\d)/gu, '')
}

/** Signs and scripts that a transliteration letter by letter would make unreadable. */
function spelled(title: string): string {
  return title
    .replace(
      /(?<!\p{Script=Greek})\p{Script=Greek}{1,2}(?!\p{Script=Greek})/gu,
      (letters) => ` ${greek(letters)} `,
    )
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/(?<=[\p{L}\p{N}])\++/gu, (plus) => ' plus '.repeat(Math.min(plus.length, 2)))
    .replace(/(?<=\b\p{Lu})\*/gu, ' star ')
    .replace(/&/g, ' and ')
    .replace(/(?<=\w)@(?=\w)/g, ' at ')
    .replace(/×/g, 'x')
    .replace(/∞/g, ' infinity ')
}

const greek = (letters: string) => [...letters].map((letter) => symbolNames.get(letter) ?? letter).join(' ')
