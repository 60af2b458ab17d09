import temml from 'temml'

/**
 * Mathematics in LaTeX as MathML without `style` attributes, or `undefined` where it is not understood or would
 * be more than mathematics: links, ids, oversized rules, macro definitions.
 */
export function mathml(tex: string, display: boolean): string | undefined {
  if (unwanted.test(tex)) return undefined
  try {
    const markup = temml.renderToString(portable(tex), {
      ...options,
      macros: { ...macros },
      displayMode: display,
    })
    const bare = markup.replace(/ style="[^"]*"/g, '').replace(variable, '<mi class="v">$1</mi>')
    return active.test(bare) ? undefined : bare
  } catch {
    return undefined
  }
}

const options = { throwOnError: true, trust: false, maxExpand: 100 }

/** Commands of prose that authors use in mathematics too. */
const macros = {
  '\\mbox': '\\text{#1}',
  '\\textsuperscript': '^{\\text{#1}}',
  '\\textsubscript': '_{\\text{#1}}',
  '\\eps': '\\epsilon',
}

const unwanted =
  /\\(?:[gex]?def|let|futurelet|global|(?:re)?newcommand|providecommand|rule|ref|eqref|label|tag|href|url)(?![A-Za-z])/
/** One letter in italics. Named, for a browser would take it from a mathematical font that the reader may lack. */
const variable = /<mi>([A-Za-z\u03b1-\u03f6])<\/mi>/g
const active = /<[^>]*\s(?:on[a-z]*|href|src|id|data-[a-z]*)=|<(?!\/?m)[a-z]/i

/** Without what temml reads otherwise than it is meant: `%` would begin a comment, `\unicode` is unknown. */
function portable(tex: string): string {
  return tex
    .replace(/\\unicode\{x([0-9a-f]{2,5})\}/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\\[\s\S]|%/g, (sign) => (sign === '%' ? '\\%' : sign))
}
