import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Inline, parseInline } from '../../../../src/archive/text/inline.ts'

/** The tree in one line: `⟨kind inside⟩`, mathematics as `⟦tex⟧`, commands that are not understood as `⟨?name⟩`. */
function shown(nodes: Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'math') return `${node.display ? '⟦⟦' : '⟦'}${node.tex}⟧`
      if (node.kind === 'macro') return `⟨?${node.name}⟩`
      return `⟨${node.kind === 'link' ? node.url : node.kind} ${shown(node.children)}⟩`
    })
    .join('')
}

const reads = (cases: [string, string][]) =>
  it.each(cases)('%j reads as %j', (text, tree) => expect(shown(parseInline(text))).toBe(tree))

const stays = (texts: string[]) =>
  it.each(texts)('%j stays as written', (text) =>
    expect(parseInline(text)).toEqual(text ? [{ kind: 'text', text }] : []),
  )

describe('mathematics', () => {
  reads([
    ['a $x^2$ b', 'a ⟦x^2⟧ b'],
    ['$$x = 1$$', '⟦⟦x = 1⟧'],
    ['\\(O(n)\\) and \\[x\\]', '⟦O(n)⟧ and ⟦⟦x⟧'],
    ['LLM$\\times$MapReduce', 'LLM⟦\\times⟧MapReduce'],
    ['256$\\times$256', '256⟦\\times⟧256'],
    ['$\\alpha$1 and 1$-$2', '⟦\\alpha⟧1 and 1⟦-⟧2'],
    ['$5$ of $n$ in $(a, b)$', '⟦5⟧ of ⟦n⟧ in ⟦(a, b)⟧'],
    ['$40+$ or $25.0 %$ or $1.8 n$', '⟦40+⟧ or ⟦25.0 %⟧ or ⟦1.8 n⟧'],
    ['$ x_i $ and $ O(n) $', '⟦ x_i ⟧ and ⟦ O(n) ⟧'],
    ['$\\sim$$2.6\\times$', '⟦\\sim⟧⟦2.6\\times⟧'],
    ['$M_{\\text{of $k$}}$', '⟦M_{\\text{of $k$}}⟧'],
    ['$p < 0.05$', '⟦p < 0.05⟧'],
    ['$\\textbf{word}$ \x24{\\bf Two words}$', '⟨strong word⟩ ⟨strong Two words⟩'],
    ['$\\texttt{M$^3$F}$', '⟨code M⟦^3⟧F⟩'],
    ['2.3\\times, {\\Delta}G, \\mathbb{R}, O(\\sqrt{n}), 360^\\circ', '2.3×, ΔG, ℝ, O(√n), 360°'],
  ])
})

describe('money and lone dollars', () => {
  stays([
    '$5 and $6',
    '$500, $1 million or $1,000+',
    'between $5-$20',
    '($5) or ($6)',
    'from $4.27 to $1.33M per 1$',
    '$HOME/$USER',
    '~$20.',
    'US$0.5/US$0.6',
    '$',
    '$$',
    '$ $',
    'a$b',
    '$P(final output is incorrect and so on)$',
  ])
  reads([
    ['\\$0.34 or \\$81', '$0.34 or $81'],
    ['$5 for $x^2$', '$5 for ⟦x^2⟧'],
    ['$5 vs.\\ $6', '$5 vs. $6'],
  ])
})

describe('text macros', () => {
  reads([
    [
      '\\textbf{a} \\textit{b} \\emph{c} \\texttt{d} \\textsc{e}',
      '⟨strong a⟩ ⟨emph b⟩ ⟨emph c⟩ ⟨code d⟩ ⟨caps e⟩',
    ],
    ['{\\it vs.} {\\bf b} {\\em c} {\\tt d}', '⟨emph vs.⟩ ⟨strong b⟩ ⟨emph c⟩ ⟨code d⟩'],
    ['\\underline{A}c\\underline{t}ive', '⟨underline A⟩c⟨underline t⟩ive'],
    ['E\\textsuperscript{2}R x\\textsubscript{i}', 'E⟨super 2⟩R x⟨sub i⟩'],
    ['\\textbf{a \\emph{b} c}', '⟨strong a ⟨emph b⟩ c⟩'],
    ['\\textcolor{red}{x} \\color{ddt}D', 'x D'],
    ['50\\% Q\\&A a\\_b \\#1 \\{x\\}', '50% Q&A a_b #1 {x}'],
    ['e.g.\\ by 300\\,k i.i.d.\\@ inves\\-tigate', 'e.g. by 300\u202fk i.i.d. investigate'],
    ['\\eg, \\ie, \\etc.', 'e.g., i.e., etc.'],
    ['\\cite{a,b}\\footnote{See c}', '[a, b] (See c)'],
    ['\\LaTeX{} 14{,}056', 'LaTeX 14,056'],
    ['\\method{} and {\\name}, \\veomni', '⟨?method⟩ and {⟨?name⟩}, ⟨?veomni⟩'],
    ['\\texttt{--help ~/x}', '⟨code --help ~/x⟩'],
  ])
  stays([
    '{a: b}',
    '{0,1}',
    'a } b { c',
    '[De|Re]constructing',
    '<think>',
    '<eos>',
    'a < b',
    'A*',
    '3D*',
    'cat.n.01',
  ])
  reads([
    ['\\textbf{open', '⟨?textbf⟩{open'],
    ['\\\\srv\\', '\\\\srv\\'],
  ])
})

describe('accents', () => {
  reads([
    [
      'Pok\\\'emon d\\\'ej\\`a na\\"{\\i}ve na{\\"i}ve It\\^o Do\\~nana',
      'Pokémon déjà naïve naïve Itô Doñana',
    ],
    ['Gan{\\c{c}}arski Ho\\v{r}en iky\\=anve Szeg\\H{o}', 'Gançarski Hořen ikyānve Szegő'],
    ['Bj{\\o}rn Bj\\o rn Stra\\ss e {\\AA}', 'Bjørn Bjørn Straße Å'],
    ["the model\\'s, models\\' ", "the model's, models' "],
    ['\\~8B \\b{Coupled}', '~8B ⟨?b⟩{Coupled}'],
  ])
})

describe('quotes, dashes and ties', () => {
  reads([
    ["``tree search'' and ``static\" 4D", '“tree search” and “static” 4D'],
    ["a `less is more' pattern", 'a ‘less is more’ pattern'],
    ['1--2 a---b x -- y', '1–2 a—b x – y'],
    ['8~FPS, Fig.~1, Claude~3.5, (a)~b', '8\u00a0FPS, Fig.\u00a01, Claude\u00a03.5, (a)\u00a0b'],
    ["\\textit{``one for all''}", '⟨emph “one for all”⟩'],
  ])
  stays([
    'about ~10x or ~ 5',
    '7.33~8.26 and 60%~70%, 1M~4M',
    '(r~0.49)',
    '~/path',
    '--help or --x',
    '<!-- no --> a --> b',
    '-----',
    "`Kimi-Dev` under 5'' or 6\"",
    "Student`s-t, 10' and '90s",
    '"quoted" and \'quoted\'',
    '``open',
    '```code```',
  ])
})

describe('links', () => {
  reads([
    ['at https://a.example/b_c.', 'at ⟨https://a.example/b_c https://a.example/b_c⟩.'],
    ['(http://a.example/x(1))?', '(⟨http://a.example/x(1) http://a.example/x(1)⟩)?'],
    ['https://a.example/b{GitHub Repo}', '⟨https://a.example/b https://a.example/b⟩{GitHub Repo}'],
    ['at~www.a.example, or', 'at\u00a0⟨https://www.a.example www.a.example⟩, or'],
    ['https://a.example/b\\_c', '⟨https://a.example/b_c https://a.example/b_c⟩'],
    ['见https://a.example。', '见⟨https://a.example https://a.example⟩。'],
    ['https://a.example/x\u202egnp', '⟨https://a.example/x https://a.example/x⟩\u202egnp'],
    ['\\url{https://a.example/~b}', '⟨https://a.example/~b https://a.example/~b⟩'],
    ['\\href{https://a.example/x\\%20y}{\\emph{here}}', '⟨https://a.example/x%20y ⟨emph here⟩⟩'],
    ['\\href{https://a.example}{https://b.example}', '⟨https://a.example https://b.example⟩'],
    ['$\\href{https://a.example/}{here}$', '⟨https://a.example/ here⟩'],
    ['\\href{javascript:alert(1)}{here}', 'here (javascript:alert(1))'],
    ['\\url{javascript:alert(1)}', 'javascript:alert(1)'],
  ])
  stays([
    'https://',
    'http://.',
    'xhttps://a.example',
    'www.',
    'javascript:alert(1)',
    'https://a b'.replace('a ', ' '),
  ])
})

describe('whatever comes in', () => {
  const sign = fc.constantFrom(
    ...'ab1 $\\{}()[]^_~-`\'".,:/%&',
    '\\textbf{',
    'https://a.b/',
    '\\href{',
    '``',
    '--',
  )
  const source = (nodes: Inline[]): string =>
    nodes
      .map((node) =>
        'children' in node ? source(node.children) : node.kind === 'text' ? node.text : node.source,
      )
      .join('')

  it('no letter or digit of prose is dropped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'abc12 $-`\'"~.,(){}[]', ' b ', '$x$')).map((signs) => signs.join('')),
        (text) => {
          const letters = (all: string) => all.replace(/[^a-z0-9]/g, '')
          expect(letters(source(parseInline(text)))).toBe(letters(text))
        },
      ),
    )
  })
  it('it is read without an error, in trees of bounded depth', () => {
    const depth = (nodes: Inline[]): number =>
      Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depth(node.children) : 1)))
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        expect(depth(parseInline(signs.join('')))).toBeLessThan(20)
      }),
      { numRuns: 2000 },
    )
    expect(depth(parseInline('\\textbf{'.repeat(5000) + '}'.repeat(5000)))).toBeLessThan(20)
  })
  it('adjacent pieces of text are one, and none is empty', () => {
    const isTidy = (nodes: Inline[]): boolean =>
      nodes.every((node, index) =>
        node.kind === 'text'
          ? node.text !== '' && nodes[index + 1]?.kind !== 'text'
          : 'children' in node
            ? isTidy(node.children)
            : true,
      )
    fc.assert(fc.property(fc.array(sign, { maxLength: 40 }), (signs) => isTidy(parseInline(signs.join('')))))
  })
})
