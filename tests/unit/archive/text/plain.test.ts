import { expect, it } from 'vitest'
import { mathWords } from '../../../../src/archive/text/math-words.ts'
import { plain } from '../../../../src/archive/text/plain.ts'
import { hasData, jsonLines } from '../../../support/data.ts'

it.each([
  ['LLM$\\times$MapReduce', 'LLM×MapReduce'],
  ['Inference Scaling $\\scriptsize\\mathtt{F}$Laws', 'Inference Scaling FLaws'],
  ['$\\mathbf{\\texttt{D}}$ual and $\\textbf{DA}$$^{\\textbf{2}}$', 'Dual and DA²'],
  ['\\textbf{Bold} {\\it vs.} \\emph{soft}', 'Bold vs. soft'],
  ['E\\textsuperscript{2}R and x\\textsubscript{max}', 'E²R and x_max'],
  ["``quoted'' 1--2, 8~FPS, 300\\,k", '“quoted” 1–2, 8 FPS, 300 k'],
  [
    'at \\url{https://a.example/b\\_c}, \\href{https://a.example}{here}',
    'at https://a.example/b_c, here (https://a.example)',
  ],
  ['www.a.example', 'www.a.example'],
  ['\\method{} beats {\\name}', 'method beats {name}'],
  ['$5 and 50\\% of a < b', '$5 and 50% of a < b'],
  ['One $x$.\n\nTwo.', 'One x.\n\nTwo.'],
  ['', ''],
])('%j in plain words is %j', (text, words) => expect(plain(text)).toBe(words))

it.each([
  ['\\alpha', 'α'],
  ['x^2', 'x²'],
  ['10^{-3}', '10⁻³'],
  ['x_0 + y_{i}', 'x₀ + y_i'],
  ['\\mathcal{O}(n)', 'O(n)'],
  ['O(n\\log n)', 'O(n log n)'],
  ['n\\times m', 'n× m'],
  ['\\sim', '∼'],
  ['\\frac{a}{b}', 'a/b'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['\\frac12', '1/2'],
  ['\\mathbb{R}^{n \\times k}', 'ℝ^(n × k)'],
  ['\\sqrt{n+1}\\sqrt d', '√(n+1)√d'],
  ['\\tilde{O}(\\sqrt{T})', 'Õ(√T)'],
  ['360^\\circ', '360°'],
  ["A^*, A^{\\ast}, f'", 'A*, A∗, f′'],
  ['1^{\\rm st}', '1st'],
  ['\\left\\{ a, b \\right\\}', '{ a, b }'],
  ['A\\not\\subset B', 'A⊄ B'],
  ['\\text{if } x \\leq 1', 'if x ≤ 1'],
  ['16.3\\%', '16.3%'],
  ['\\unicode{x2013}', '–'],
  ['\\binom{n}{k}', '(n choose k)'],
  ['x \\pmod{s}', 'x (mod s)'],
  ['\\operatorname{rank} \\foo{x}', 'rank foox'],
  ['{\\bf x} & y \\\\ z', 'x y z'],
  ['{{}', ''],
  ['^', '^'],
])('the formula %j in words is %j', (tex, words) => expect(mathWords(tex)).toBe(words))

it('bottomless formulas come to an end', () => {
  for (const unit of ['{', '^', '\\sqrt', '\\frac{', '^{', '\\hat']) {
    expect(typeof mathWords(unit.repeat(20_000))).toBe('string')
  }
})

it.skipIf(!hasData)('real titles with LaTeX leave no dollar, brace or backslash', () => {
  const titles = jsonLines<{ arxiv_title: string }>('latex-pairs.jsonl.gz').map(({ arxiv_title }) =>
    plain(arxiv_title),
  )
  expect(titles.filter((title) => /[\\{}$]/.test(title))).toEqual([])
})
