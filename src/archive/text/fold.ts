import { withoutMarkup } from './fold-markup.ts'
import { streamSafe } from './marks.ts'
import { symbolNames } from './symbols.ts'

/**
 * The key under which two forms of one title or abstract are the same: without case, accents, punctuation,
 * white space, directions, LaTeX markup and Hugging Face's damage of it. Letters and numbers remain, a mark
 * between two numbers (`P` for the decimal point, `N` for any other), and the signs `+`, `#` behind a letter and
 * `*` behind a letter or number: GPT-3, GPT-3.5, GPT-35 and A, A*, A+ stay apart. A text without any of these
 * is its own key.
 */
export function fold(text: string): string {
  const small = text.toLowerCase()
  const latin = /[^\0-\x7f]/.test(small) ? latinised(small).toLowerCase() : small
  const bare = marked.test(latin) ? withoutMarkup(latin) : latin
  const named = /x20|arrow|var/.test(bare) ? bare.replace(aliases, (alias) => names.get(alias) ?? '') : bare
  const foreign = /[^\0-\x7f]/.test(named)
  const key = named
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(foreign ? foreignGap : asciiGap, (gap) => (gap === '.' ? 'P' : 'N'))
    .replace(foreign ? foreignRest : asciiRest, '')
  return key || streamSafe(text).normalize('NFKC').replace(/\s+/g, '')
}

const marked = /[\\{}$^~*]|(?:left|right)[([|]|math(?:cal|bb|bf|rm)|text(?:bf|it|tt)/

/** Names of one sign that no title has as a word; dashes that were `\unicode{x2013}`. */
const aliases =
  /var(?:epsilon|theta|phi|rho|sigma|kappa|pi)|(?:long)?rightarrow|(?:unicode)?x20(?:1[0-9a-f]|26)/g
const names: ReadonlyMap<string, string> = new Map([
  ...['epsilon', 'theta', 'phi', 'rho', 'sigma', 'kappa', 'pi'].map((name) => [`var${name}`, name] as const),
  ['rightarrow', 'to'],
  ['longrightarrow', 'to'],
])

const asciiGap = /(?<=\d)[^a-z0-9+#*]+(?=\d)/g
const asciiRest = /[^a-z0-9+#*PN]+|(?<![a-z0-9])\*+|(?<![a-z])#+/g
const foreignGap = /(?<=\d)[^\p{L}\p{N}\p{M}+#*]+(?=\d)/gu
const foreignRest = /[^\p{L}\p{N}\p{M}+#*]+|(?<![\p{L}\p{N}])\*+|(?<!\p{L})#+/gu

/** The signs that HF and LaTeX write as a word; punctuation is dropped instead. */
const words: ReadonlyMap<string, string> = new Map([
  ...[...symbolNames].filter(([sign]) => !/[\p{P}©®™§¶£€]/u.test(sign)),
  ['°', 'circ'],
  ['√', 'sqrt'],
  ['∗', '*'],
  ['−', '-'],
  ['ϵ', 'epsilon'],
  ['µ', 'mu'],
])
const signs = new RegExp(`[${[...words.keys()].join('')}]`, 'gu')
const diacritics = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+/g

/** Signs as their LaTeX names, superscripts behind `^`, compatibility forms resolved, accents gone. */
function latinised(text: string): string {
  return streamSafe(text)
    .replace(/[²³¹⁰⁴-⁹⁺⁻ⁿ]+/g, '^$&')
    .replace(signs, (sign) => words.get(sign) ?? sign)
    .normalize('NFKD')
    .replace(diacritics, '')
    .replace(/\u2212/g, '-')
}
