import { describe, expect, it } from 'vitest'
import { bibtex } from '../../../../src/archive/cite/bibtex.ts'
import { arxivYear, citationOf } from '../../../../src/archive/cite/citation.ts'
import { coins } from '../../../../src/archive/cite/coins.ts'
import { cslJson } from '../../../../src/archive/cite/csl-json.ts'
import { citationFile, citationFormats } from '../../../../src/archive/cite/formats.ts'
import { latexLine } from '../../../../src/archive/cite/latex.ts'
import { latexText } from '../../../../src/archive/cite/latex-text.ts'
import { citationMarkdown } from '../../../../src/archive/cite/markdown.ts'
import { ris } from '../../../../src/archive/cite/ris.ts'
import { citationText } from '../../../../src/archive/cite/words.ts'
import type { Paper } from '../../../../src/archive/paper.ts'
import { toyPaper } from '../../../support/toy.ts'

const page = 'https://papers.example.org/papers/engines/'
const cited = (facts: Partial<Paper> = {}) => citationOf(toyPaper('engines', facts), page)
const full = cited({
  title: 'On $O(n)$ \\emph{engines} & more',
  authors: ['Ada Lovelace', 'Wil van der Aalst', 'Gemma Team'],
  arxivId: '2508.01234',
  doi: '10.1000/182',
  published: '2025-08-03',
})

describe('a citation', () => {
  it('holds no date of a digest: without a publication date and an arXiv id there is no year', () => {
    expect(cited()).toEqual({ key: 'engines', title: 'On engines', authors: [], url: page })
  })

  it.each([
    [{ arxivId: '2412.01234' }, '2024', 'https://arxiv.org/abs/2412.01234'],
    [{ arxivId: '2412.01234', published: '2025-01-01' }, '2025-01-01', 'https://arxiv.org/abs/2412.01234'],
    [{ published: '2025-01-01' }, '2025-01-01', page],
    [{ doi: '10.1000/a b?' }, undefined, 'https://doi.org/10.1000/a%20b%3F'],
    [{ arxivId: '2412.01234', doi: '10.1/1' }, '2024', 'https://arxiv.org/abs/2412.01234'],
  ])('of %j is of %s, at %s', (facts, issued, url) => {
    expect(cited(facts)).toMatchObject(issued ? { issued, url } : { url })
    expect('issued' in cited(facts)).toBe(issued !== undefined)
  })

  it.each([
    ['2508.01234', '2025'],
    ['0704.0001', '2007'],
    ['hep-th/9901001', '1999'],
    ['math.GT/0309136', '2003'],
  ])('takes the year of %s', (id, year) => expect(arxivYear(id)).toBe(year))
})

describe('BibTeX', () => {
  it('is an entry with every recorded fact', () => {
    expect(bibtex(full)).toBe(`@misc{engines,
  title = {On {$O(n)$} \\emph{engines} \\& more},
  author = {Lovelace, Ada and van der Aalst, Wil and {Gemma Team}},
  year = {2025},
  month = aug,
  day = {3},
  eprint = {2508.01234},
  archivePrefix = {arXiv},
  doi = {10.1000/182},
  url = {https://arxiv.org/abs/2508.01234}
}
`)
  })

  it('says nothing that is not recorded', () => {
    expect(bibtex(cited())).toBe(`@misc{engines,\n  title = {On engines},\n  url = {${page}}\n}\n`)
  })

  it.each([
    ['and Lei Bai', 'Bai, {and} Lei'],
    ['Blaise Agüera y Arcas', '{Ag{\\"u}era y Arcas}, Blaise'],
    ['Fernando De la Torre', 'De la Torre, Fernando'],
    ['Flor Plaza-del-Arco', '{Plaza-del-Arco}, Flor'],
    ['Martin Luther King, Jr.', 'King, Jr., Martin Luther'],
    ['others', '{others}'],
    ['Research and Development Group', '{Research and Development Group}'],
    ['A, B and C', '{A, B and C}'],
  ])('writes the author %s as %s', (author, written) => {
    expect(bibtex(cited({ authors: [author] }))).toContain(`  author = {${written}},\n`)
  })

  it('lets no address and no DOI end its field', () => {
    expect(bibtex(cited({ doi: '10.1000/a}b{c\\' }))).toContain('doi = {10.1000/a%7Db%7Bc%5C}')
  })
})

describe('LaTeX', () => {
  it.each([
    ['50% & $5_a #1', '50\\% \\& \\$5\\_a \\#1'],
    ['{x} and }y', '{\\textbraceleft}x{\\textbraceright} and {\\textbraceright}y'],
    ['{x} and y', '\\{x\\} and y'],
    ['a ~ b ^ c \\foo', 'a {\\textasciitilde} b {\\textasciicircum} c foo'],
    ['<think> a | b', '{$<$}think{$>$} a {$|$} b'],
    ['LLaMA and GPT-4 in 3D', '{LLaMA} and {GPT}-4 in {3D}'],
    [
      'Élan, Gödel, Čech, Øre, Łódź, naïve',
      "{\\'E}lan, G{\\\"o}del, {\\v C}ech, {\\O}re, {\\L}{\\'o}d{\\'z}, na{\\\"i}ve",
    ],
    ['τ-bench 中文 “q” – —', 'τ-bench 中文 “q” – —'],
    ['$x^2$ of $\\{1,2$', '{$x^2$} of {$\\lbrace 1,2$}'],
    ['$50\\%$', '{$50\\%$}'],
    ['$\\scriptsize\\mathtt{F}$Laws of $\\mathcal{L}$', 'FLaws of {$\\mathcal{L}$}'],
    ['$x_$ or $^$ or $a__b$', 'x\\_ or {\\textasciicircum} or a\\_(\\_b)'],
    [
      '\\textbf{Bold} {\\it slanted} \\texttt{code} \\underline{under}',
      '\\textbf{Bold} \\emph{slanted} \\texttt{code} under',
    ],
    ['see https://a.org/b_c', 'see https://a.org/b\\_c'],
  ])('sets %j as %j', (text, latex) => expect(latexLine(text)).toBe(latex))

  it.each([
    ["a--b ''c", "a-{}-b '{}'c"],
    ['`tick`', '{\\textasciigrave}tick{\\textasciigrave}'],
    ['\\', '{\\textbackslash}'],
    ['Benoît, Åse, Nguyễn', 'Benoît, Åse, Nguyễn'],
  ])('escapes %j as %j', (text, latex) => expect(latexText(text)).toBe(latex))

  it.each(['{', '}', '\\{', '$', '^', "'", '-', 'A', '\\', '$\\{'])(
    'takes a line of many %j, braces matching',
    (sign) => {
      const line = latexLine(sign.repeat(50_000))
      const depth = [...line].reduce((sum, brace) => sum + Number(brace === '{') - Number(brace === '}'), 0)
      expect(depth).toBe(0)
    },
  )
})

describe('RIS', () => {
  it('is a record with every recorded fact, in lines that end in CR LF', () => {
    expect(ris(full).split('\r\n')).toEqual([
      'TY  - GEN',
      'ID  - engines',
      'TI  - On O(n) engines & more',
      'AU  - Lovelace, Ada',
      'AU  - van der Aalst, Wil',
      'AU  - Gemma Team,',
      'PY  - 2025',
      'DA  - 2025/08/03',
      'DB  - arXiv',
      'AN  - arXiv:2508.01234',
      'DO  - 10.1000/182',
      'UR  - https://arxiv.org/abs/2508.01234',
      'ER  - ',
      '',
    ])
  })

  it('says nothing that is not recorded', () => {
    expect(ris(cited())).toBe(`TY  - GEN\r\nID  - engines\r\nTI  - On engines\r\nUR  - ${page}\r\nER  - \r\n`)
  })
})

describe('CSL-JSON', () => {
  it('is an item with every recorded fact', () => {
    expect(JSON.parse(cslJson(full))).toEqual({
      id: 'engines',
      'citation-key': 'engines',
      type: 'article',
      title: 'On O(n) engines & more',
      author: [
        { family: 'Lovelace', given: 'Ada' },
        { family: 'Aalst', given: 'Wil', 'non-dropping-particle': 'van der' },
        { literal: 'Gemma Team' },
      ],
      issued: { 'date-parts': [[2025, 8, 3]] },
      publisher: 'arXiv',
      number: 'arXiv:2508.01234',
      DOI: '10.1000/182',
      URL: 'https://arxiv.org/abs/2508.01234',
    })
  })

  it('says nothing that is not recorded', () => {
    expect(Object.keys(JSON.parse(cslJson(cited())))).toEqual(['id', 'citation-key', 'type', 'title', 'URL'])
  })
})

describe('a citation in words', () => {
  it('is one line of plain text', () => {
    expect(citationText(full)).toBe(
      'Ada Lovelace, Wil van der Aalst, Gemma Team (2025). On O(n) engines & more. arXiv:2508.01234. doi:10.1000/182. https://arxiv.org/abs/2508.01234\n',
    )
    expect(citationText(cited({ title: 'Why?', authors: ['Ada Lovelace'] }))).toBe(
      `Ada Lovelace. Why? ${page}\n`,
    )
    expect(citationText(cited())).toBe(`On engines. ${page}\n`)
  })

  it.each([
    [{ title: 'A* in [x](y) <b>' }, `[A\\* in \\[x\\](y) \\<b\\>](${page}).`],
    [{ authors: ['- Ada'], title: 'Why?' }, `\\- Ada. [Why?](${page})`],
    [{ authors: ['1. Ada'] }, `1\\. Ada. [On engines](${page}).`],
    [{ doi: '10.1000/a(b)' }, '[On engines](https://doi.org/10.1000/a%28b%29). doi:10.1000/a(b).'],
  ])('is one line of Markdown: %j', (facts, line) => {
    expect(citationMarkdown(cited(facts))).toBe(`${line}\n`)
  })
})

describe('COinS', () => {
  it('say what Zotero asks for', () => {
    expect(coins(full).split('&')).toEqual([
      'ctx_ver=Z39.88-2004',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:dc',
      'rft.type=preprint',
      'rft.title=On O(n) engines %26 more',
      'rft.creator=Ada Lovelace',
      'rft.creator=Wil van der Aalst',
      'rft.creator=Gemma Team',
      'rft.date=2025-08-03',
      'rft_id=info:doi/10.1000/182',
      'rft.identifier=https://arxiv.org/abs/2508.01234',
    ])
  })

  it('let no sign part what belongs together', () => {
    expect(coins(cited({ title: '100% = a&b + #c' }))).toContain('&rft.title=100%25 %3D a%26b %2B %23c&')
  })
})

describe('a file of citations', () => {
  const files = (count: number) =>
    citationFormats.map((format) =>
      citationFile(
        Array.from({ length: count }, () => cited()),
        format,
      ),
    )

  it('holds them in their order, in every format', () => {
    const [bib, risFile, csl, text, markdown] = files(2)
    expect(bib).toBe(`${bibtex(cited())}\n${bibtex(cited())}`)
    expect(risFile).toBe(ris(cited()).repeat(2))
    expect(JSON.parse(csl ?? '')).toHaveLength(2)
    expect(text).toBe(citationText(cited()).repeat(2))
    expect(markdown).toBe(`- ${citationMarkdown(cited())}`.repeat(2))
  })

  it('may be empty', () => expect(files(0)).toEqual(['', '', '[]\n', '', '']))
})

it.each(citationFormats)('takes very long titles and names of one sign: $label', ({ cite }) => {
  for (const sign of ['a', ' ', ',', '{', '\\', '$', '*', '[', '-', "'", '&', 'A b ', ', Jr.', ' and ']) {
    const long = sign.repeat(50_000)
    expect(cite(cited({ title: long, authors: [long, `Ada ${long}`] })).length).toBeGreaterThan(0)
  }
})
