/**
 * A text in lower case without LaTeX markup: commands that only style are dropped, the others keep their names, for that is
 * what Hugging Face leaves of them; names of styles that lost their backslash are dropped too.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/\\textasciitilde(?![a-z])/g, '~')
    .replace(styleCommands, '')
    .replace(damagedStyles, '')
    .replace(/\{\s*(?:bf|it|em|rm|tt|sc|sf|sl|cal)\s/g, '{')
    .replace(/(?:left|right)(?=\s?[()[\]{}|])/g, '')
    .replace(/\\(?:text)?deg(?:ree)?(?![a-z])/g, 'circ')
    .replace(/\\[cvuhkrdb]\s*\{([a-z])\}/g, '$1')
    .replace(/\\?text(?:greater|less|endash|emdash|quote[a-z]+|bar|backslash|registered)(?![a-z])/g, '')
    .replace(/(?<![\p{L}\p{N}.,)}$])\\?~(?=\s?\$?\d)/gu, ' sim')
    .replace(/[\^{]{1,3}(?=\*)/g, '')
    .replace(/[\\${}]+/g, '')
    .replace(emphasis, '$1')
}

const faces = '(?:bf|it|tt|sc|rm|sf|sl|up|md|normal|superscript|subscript)'
const alphabets = '(?:bf|rm|it|tt|sf|bb|cal|frak|scr|normal)'
const long = `text${faces}|math${alphabets}|boldsymbol|operatorname|underline|emph|mbox|ensuremath`
const short = 'text|footnote|cite|bm|uline|ul|url|href|hbox'
const switches =
  'bf|it|em|rm|tt|sc|sf|sl|cal|tiny|scriptsize|footnotesize|small|normalsize|large|huge|left|right|bigg?[lr]?|displaystyle|limits|noindent|xspace'

const styleCommands = new RegExp(`\\\\(?:${long}|${short}|${switches})(?![a-z])\\*?`, 'g')
const damagedStyles = new RegExp(
  `(?:${long})(?=\\s*\\{)|(?<![a-z])(?:${short})(?=\\{)|(?<![a-z])math${alphabets}(?![a-z])`,
  'g',
)
/** `*word*` and `**word**`, but not the star of A*. */
const emphasis = /(?<![\p{L}\p{N}*])\*{1,2}(?=\S)([^*]*[^*\s])\*{1,2}(?![\p{L}\p{N}*])/gu
