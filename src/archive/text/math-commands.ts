/** What a command of mathematics reads as; it takes as many arguments as it calls for. */
export type MathCommand = (argument: () => string) => string

const superscripts = signs('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ')
const subscripts = signs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')

function signs(plain: string, raised: string): ReadonlyMap<string, string> {
  return new Map([...plain].map((sign, index) => [sign, [...raised][index] ?? sign]))
}

/** A superscript or subscript: in Unicode's own signs where it has them, else `x^y`, `x_(i+j)`. */
export function script(mark: '^' | '_', inside: string): string {
  const content = inside.trim()
  const small = [...content].map((sign) => (mark === '^' ? superscripts : subscripts).get(sign))
  if (small.length && small.every((sign) => sign !== undefined)) return small.join('')
  if (mark === '^' && content === '∘') return '°'
  if (mark === '^' && /^(?:[*′°†‡™®∗⋆]+|st|nd|rd|th)$/.test(content)) return content
  return mark + grouped(content)
}

/** In parentheses unless it is one word, number or sign. */
function grouped(content: string): string {
  return /^(?:[\p{L}\p{N}\p{M}.]*|.)$/u.test(content) ? content : `(${content})`
}

const same: MathCommand = (argument) => argument()
const nothing: MathCommand = () => ''
const space: MathCommand = () => ' '
const skip: MathCommand = (argument) => {
  argument()
  return ''
}

const fraction: MathCommand = (argument) => `${grouped(argument().trim())}/${grouped(argument().trim())}`

const blackboard = signs('CHNPQRZ', 'ℂℍℕℙℚℝℤ')

const accent =
  (mark: string): MathCommand =>
  (argument) => {
    const base = argument().trim()
    return /^.\p{M}?$/u.test(base) ? (base + mark).normalize('NFC') : base
  }

const named = (names: string, command: MathCommand) =>
  names.split(' ').map((name) => [name, command] as const)

export const mathCommands: ReadonlyMap<string, MathCommand> = new Map<string, MathCommand>([
  ...named('frac tfrac dfrac cfrac nicefrac sfrac', fraction),
  ...named('binom tbinom dbinom', (argument) => `(${argument().trim()} choose ${argument().trim()})`),
  ...named('sqrt', (argument) => `√${grouped(argument().trim())}`),
  ...named('mathbb Bbb', (argument) => [...argument()].map((sign) => blackboard.get(sign) ?? sign).join('')),
  ...named('mathcal mathscr mathfrak mathrm mathbf mathit mathsf mathtt mathnormal boldsymbol bm pmb', same),
  ...named('text textbf textit texttt textsc textrm textsf textnormal textup emph mbox hbox', same),
  ...named('operatorname mathop mathrel mathbin mathord smash underbrace overbrace boxed href', same),
  ...named('textsuperscript', (argument) => script('^', argument())),
  ...named('textsubscript', (argument) => script('_', argument())),
  ...named(
    'bf it em rm tt sc sf sl cal boldmath displaystyle textstyle scriptstyle limits nolimits ' +
      'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge',
    nothing,
  ),
  ...named('left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr', nothing),
  ...named('! / @', nothing),
  ...named('color textcolor label hspace vspace hskip mkern begin end phantom hphantom vphantom', skip),
  ...named('quad qquad space thinspace enspace', space),
  ...named('hat widehat', accent('\u0302')),
  ...named('tilde widetilde', accent('\u0303')),
  ...named('bar overline', accent('\u0304')),
  ...named('underline', accent('\u0332')),
  ...named('vec', accent('\u20d7')),
  ...named('dot', accent('\u0307')),
  ...named('ddot', accent('\u0308')),
  ...named('check', accent('\u030c')),
  ...named('not', (argument) => `${argument()}\u0338`),
  ...named('overset stackrel underset', (argument) => {
    const above = argument()
    return `${argument()}^${grouped(above)}`
  }),
  ...named('pmod', (argument) => ` (mod ${argument()})`),
  ...named('bmod', () => ' mod '),
  ...named('unicode char', (argument) => codePoint(argument())),
  ['|', () => '‖'],
])

/** The sign of `\unicode{x2013}`. */
function codePoint(source: string): string {
  const code = /^x([0-9a-f]{2,5})$/i.exec(source)?.[1]
  return code ? String.fromCodePoint(Number.parseInt(code, 16)) : source
}
