import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { clean } from '../../../../src/archive/text/clean.ts'
import { blockHtml, inlineHtml } from '../../../../src/archive/text/html.ts'
import { mathml } from '../../../../src/archive/text/mathml.ts'
import { plain } from '../../../../src/archive/text/plain.ts'
import { hasData, jsonLines } from '../../../support/data.ts'
import { hostileStrings } from '../../../support/hostile.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const elements = (nodes: Node[]): Element[] =>
  nodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node.childNodes)] : []))
const textOf = (nodes: Node[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : ''))
    .join('')
const textContent = (html: string) => textOf(parseFragment(html).childNodes)

const own = ['strong', 'em', 'code', 'span', 'u', 'sup', 'sub', 'a', 'bdi', 'p']
const ownAttributes = ['class', 'href', 'rel']

/** Nothing but our own elements and MathML, no attribute that acts, no link but to the web. */
function expectHarmless(html: string): void {
  const found = elements(parseFragment(html).childNodes)
  const mathematics = new Set(
    found.filter(({ tagName }) => tagName === 'math').flatMap((math) => [math, ...elements(math.childNodes)]),
  )
  for (const element of found) {
    const inMath = mathematics.has(element)
    expect(inMath ? /^m[a-z]+$/.test(element.tagName) : own.includes(element.tagName), element.tagName).toBe(
      true,
    )
    for (const { name, value } of element.attrs) {
      expect(
        inMath ? !/^(?:on|style|href|src|id|xlink|data)/.test(name) : ownAttributes.includes(name),
        name,
      ).toBe(true)
      if (name === 'href') expect(value).toMatch(/^https?:\/\//i)
    }
  }
}

describe('a line as HTML', () => {
  it.each([
    ['a < b & "c" > \'d\'', 'a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;'],
    ['\\textbf{a} \\emph{b} \\texttt{c}', '<strong>a</strong> <em>b</em> <code>c</code>'],
    [
      '\\textsc{a} \\underline{b} x\\textsuperscript{2}',
      '<span class="small-caps">a</span> <u>b</u> x<sup>2</sup>',
    ],
    [
      'see https://a.example/?b=1&c=2.',
      'see <a href="https://a.example/?b=1&amp;c=2" rel="noopener noreferrer">https://a.example/?b=1&amp;c=2</a>.',
    ],
    ['$x$', '<math><mi class="v">x</mi></math>'],
    ['$\\foo{x}$', '<code class="tex">$\\foo{x}$</code>'],
    ['\\method{} <i>', '\\method{} &lt;i&gt;'],
    ['\u202egnp.exe', '<bdi>\u202egnp.exe</bdi>'],
    ['a\u2069\u202eb', '<bdi>a\u202eb</bdi>'],
    ['\u2067a\u2069 b', '<bdi>\u2067a\u2069 b</bdi>'],
    ['\u2067a \u2066b', '<bdi>\u2067a \u2066b\u2069\u2069</bdi>'],
    ['a\u200eb', 'a\u200eb'],
  ])('%j is %j', (text, html) => expect(inlineHtml(text)).toBe(html))

  it('has no links where it stands in one', () => {
    expect(inlineHtml('\\href{https://a.example}{\\emph{here}} https://b.example', { link: false })).toBe(
      '<em>here</em> https://b.example',
    )
  })
})

it('a text is one paragraph after another', () => {
  expect(blockHtml('One.\n\nTwo $x$.')).toBe('<p>One.</p>\n<p>Two <math><mi class="v">x</mi></math>.</p>')
  expect(blockHtml('')).toBe('')
})

describe('mathematics', () => {
  it.each([
    ['x < y', '&lt;'],
    ['16.3%', '%'],
    ['\\mathbb{R}', 'ℝ'],
    ['a \\mbox{ if } b', 'if'],
    ['\\text{<script>alert(1)</script>}', '&lt;script&gt;'],
    ['\\unicode{x2013}', '–'],
  ])('%j becomes MathML with %j', (tex, part) => {
    expect(mathml(tex, false)).toContain(part)
    expect(mathml(tex, true)).toContain('<math display="block"')
    expectHarmless(mathml(tex, false) ?? '')
  })
  it('carries no style', () => {
    expect(mathml('\\color{red}x', false)).toBe('<math><mrow><mi class="v">x</mi></mrow></math>')
    expect(mathml('\\begin{cases} 1 & a \\\\ 2 & b \\end{cases}', false)).not.toContain('style')
  })
  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\class{a}{x}',
    '\\id{a}{x}',
    '\\data{a=b}{x}',
    '\\style{color:red}{x}',
    '\\includegraphics{https://a.example/b.png}',
    '\\rule{500em}{500em}',
    '\\def\\a{\\a\\a}\\a',
    '\\newcommand{\\a}{x}\\a',
    '\\label{a}',
    '\\ref{a}',
    'x^',
    '{',
    '\\unknown',
  ])('%j is refused', (tex) => expect(mathml(tex, false)).toBeUndefined())
})

describe('whatever comes in', () => {
  const quiet = fc
    .string({ unit: 'binary' })
    .map((raw) => clean(raw).text)
    // what a text begins to turn it ends, see tests of direction
    .filter((text) => !/[\\${}`'"~^\u202a-\u202e\u2066-\u2069-]|https?:|www\./i.test(text))

  it('text without markup keeps its text content', () => {
    fc.assert(
      fc.property(quiet, (text) => {
        expect(textContent(inlineHtml(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
  it('markup is never more than our own elements', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '<script>',
      '</p>',
      '$',
      '\\',
      '{',
      '}',
      '^',
      '_',
      'a',
      ' ',
      '\\href{',
      'https://a.b/',
      'javascript:',
      '\\texttt{',
      '\u2069',
      '\u202e',
      '\\text{',
      '\\(',
      '\\)',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expectHarmless(blockHtml(clean(pieces.join('')).text))
      }),
      { numRuns: 3000 },
    )
  })
  it.skipIf(!hasData)('hostile strings stay harmless, alone and inside mathematics and macros', () => {
    for (const raw of hostileStrings()) {
      const { text } = clean(raw)
      expectHarmless(
        [text, `$${text}$`, `\\href{${text}}{${text}}`, `\\text{${text}}`].map(blockHtml).join(''),
      )
    }
  })
  it.skipIf(!hasData)('real abstracts read as their plain words, mathematics and links aside', () => {
    const words = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ')
    for (const { abstract } of jsonLines<{ abstract: string }>('hf-truth.jsonl.gz')) {
      const { text } = clean(abstract)
      if (!/\\[([a-zA-Z]|\$/.test(text)) expect(words(textContent(blockHtml(text)))).toBe(words(plain(text)))
    }
  })
})
