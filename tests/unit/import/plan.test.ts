import { describe, expect, it } from 'vitest'
import type { Part, PartKind } from '../../../scripts/import/parts.ts'
import { planOf } from '../../../scripts/import/plan.ts'

const part = (kind: PartKind, text: string | Uint8Array): Part => ({
  kind,
  file: kind === 'papers' || kind === 'digests' ? `${kind}.jsonl` : `${kind}.json`,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
})
const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')
const paper = (id: string, frontmatter: object = { title: `On ${id}` }, body = `We study ${id}.`) => ({
  id,
  source: { frontmatter, body },
})
const digest = (id: string, papers: object[], body = '') => ({
  id,
  source: { frontmatter: { date: id.slice(0, 10), papers }, body },
})
const plan = (papers: unknown[], digests: unknown[], ...more: Part[]) =>
  planOf([part('papers', lines(...papers)), part('digests', lines(...digests)), ...more])
const texts = (papers: unknown[], digests: unknown[], ...more: Part[]) => {
  const { files, messages } = plan(papers, digests, ...more)
  expect(messages).toEqual([])
  return Object.fromEntries(files.map(({ folder, id, text }) => [`${folder}/${id}.md`, text]))
}
const faults = (papers: unknown[], digests: unknown[], ...more: Part[]) =>
  plan(papers, digests, ...more).messages.map(
    ({ file, line, column, code, reason }) => `${file}:${line}:${column}: ${reason} [${code}]`,
  )
const day = digest('2025-08-14', [{ id: 'a' }])

describe('the data of another archive', () => {
  it('make the files that they were made of', () => {
    const facts = { title: 'On $O(n)$ search', authors: ['Ada', 'Émile'], arxivId: '2301.10000' }
    expect(
      texts(
        [paper('a', facts, 'One \\* two.\n\nThree.'), paper('b')],
        [digest('2025-08-14-code', [{ id: 'b', upvotes: 3 }, { id: 'a' }], 'A note.')],
      ),
    ).toEqual({
      'papers/a.md':
        '---\ntitle: "On $O(n)$ search"\nauthors:\n  - "Ada"\n  - "Émile"\narxivId: "2301.10000"\n---\n\nOne \\* two.\n\nThree.\n',
      'papers/b.md': '---\ntitle: "On b"\n---\n\nWe study b.\n',
      'digests/2025-08-14-code.md':
        '---\ndate: "2025-08-14"\npapers:\n  - id: "b"\n    upvotes: 3\n  - id: "a"\n---\n\nA note.\n',
    })
  })

  it('keep topics and their rules, hand-made pins, and what has moved', () => {
    const topic = { label: 'The code', hue: 30, phrases: { 'code: "x"': 1.5, '2025': 1 }, except: ['a # b'] }
    const moved = { id: 'old', source: { frontmatter: { title: 'Old', movedTo: 'a' }, body: 'Old.' } }
    const made = texts(
      [paper('a', { title: 'On a', topics: { pin: ['code'], bar: [] } })],
      [day],
      part(
        'topics',
        JSON.stringify({ topics: [{ id: 'code', source: { frontmatter: topic, body: 'Code.' } }] }),
      ),
      part('moved', JSON.stringify({ papers: [moved], topics: [] })),
    )
    expect(made['papers/a.md']).toContain('topics:\n  pin: ["code"]\n  bar: []\n')
    expect(made['papers/old.md']).toContain('movedTo: "a"\n')
    expect(made['topics/code.md']).toBe(
      '---\nlabel: "The code"\nhue: 30\nphrases:\n  "2025": 1\n  "code: \\"x\\"": 1.5\nexcept:\n  - "a # b"\n---\n\nCode.\n',
    )
  })

  it('may come without what was recorded, from software that keeps none', () => {
    const bare = { id: 'a', title: 'On a', abstract: '1. One *two*', authors: ['Ada'], arxivId: '2301.10000' }
    const made = texts([bare], [{ id: '2025-08-14', date: '2025-08-14', papers: [{ id: 'a', upvotes: 2 }] }])
    expect(made['papers/a.md']).toBe(
      '---\ntitle: "On a"\nauthors:\n  - "Ada"\narxivId: "2301.10000"\n---\n\n1\\. One \\*two\\*\n',
    )
    expect(made['digests/2025-08-14.md']).toContain('  - id: "a"\n    upvotes: 2\n')
  })

  it('may hold a digest without papers, and empty lines', () => {
    const empty = part('digests', `\n${JSON.stringify(digest('2025-08-15', []))}\r\n\n${JSON.stringify(day)}`)
    const { files, messages } = planOf([part('papers', lines(paper('a'))), empty])
    expect(messages).toEqual([])
    expect(files.find(({ id }) => id === '2025-08-15')?.text).toBe(
      '---\ndate: "2025-08-15"\npapers: []\n---\n',
    )
  })

  it('may have ids that mean something to JavaScript, and no such fields', () => {
    const digests = [digest('2025-08-14', [{ id: 'constructor' }])]
    const made = texts([paper('constructor')], digests)
    expect(made['papers/constructor.md']).toBe('---\ntitle: "On constructor"\n---\n\nWe study constructor.\n')
    const odd = paper('constructor', JSON.parse('{"title":"A","__proto__":{"title":"B"}}'))
    expect(faults([odd], digests)).toEqual([
      expect.stringMatching(/^papers\.jsonl:1:\d+: There is no field __proto__; .*\[field-invalid\]$/),
    ])
  })

  it('may list very many papers on a day', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => paper(`a-${at}`))
    const { files, messages } = plan(many, [
      digest(
        '2025-08-14',
        many.map(({ id }) => ({ id })),
      ),
    ])
    expect([files.length, messages]).toEqual([20_001, []])
  })

  it('may say the same twice', () => {
    expect(Object.keys(texts([paper('a'), paper('a')], [day]))).toHaveLength(2)
  })
})

describe('what does not fit is said with its place, and then nothing is taken in', () => {
  const name = 'must be at most 80 characters of a-z, 0-9 and -'
  it.each([
    ['../../x', `The field id: ${name}.`],
    ['a/b', `The field id: ${name}.`],
    ['A', `The field id: ${name}.`],
    ['', `The field id: ${name}.`],
    ['__proto__', `The field id: ${name}.`],
    ['a'.repeat(81), `The field id: ${name}.`],
  ])('an id %j', (id, reason) => {
    expect(faults([paper('a'), paper(id)], [day])).toEqual([`papers.jsonl:2:2: ${reason} [field-invalid]`])
  })

  it.each<[string, object, number]>([
    ['There is no field colour; correct its name or take it out.', { title: 'A', colour: 'red' }, 1],
    ['The field title: must not be empty.', { title: ' ' }, 36],
    ['The field title: must be one line without control characters.', { title: 'a\u0000b' }, 36],
    [
      'The field arxivId: must be an arXiv id without version, such as "2508.01234".',
      { title: 'A', arxivId: '2508.01234v2' },
      48,
    ],
    ['The field organisation: must not be empty.', { title: 'A', organisation: '' }, 48],
  ])('%s', (reason, frontmatter, column) => {
    expect(faults([paper('a', frontmatter)], [day])).toEqual([
      `papers.jsonl:1:${column}: ${reason} [field-invalid]`,
    ])
  })

  it.each([
    ['a lone surrogate', '\ud800'],
    ['a null', 'a\u0000b'],
    ['an escape', '\u001b[2J'],
  ])('%s in a body', (_, body) => {
    expect(faults([paper('a', undefined, body)], [day])).toEqual([
      expect.stringMatching(
        /^papers\.jsonl:1:\d+: The field body: must hold no control characters\. \[field-invalid\]$/,
      ),
    ])
  })

  it('a paper that is too large', () => {
    expect(faults([paper('a', undefined, 'a'.repeat(2_000_000))], [day])).toEqual([
      'papers.jsonl:1:1: The record has 2000024 bytes; at most 2000000 are taken in. [file-too-large]',
    ])
  })

  it.each<[string, string | Uint8Array, string]>([
    ['no JSON', 'title: A\n', 'papers.jsonl:1:1: '],
    ['JSON that breaks off', `${lines(paper('a'))}{"id":`, 'papers.jsonl:2:7: '],
    ['JSON with more behind it', '{} {}\n', 'papers.jsonl:1:4: '],
    ['another kind of value', '[]\n"a"\nnull\n1\n', 'papers.jsonl:1:1: '],
    [
      'no UTF-8',
      Uint8Array.of(0x7b, 0xff, 0x7d),
      'papers.jsonl:1:1: The text is not UTF-8. [encoding-invalid]',
    ],
    ['deep brackets', '['.repeat(1_000_000), 'papers.jsonl:1:'],
    [
      'a line without end',
      `"${'a'.repeat(17_000_000)}"`,
      'papers.jsonl:1:1: The line has more than 16777216 bytes.',
    ],
  ])('%s', (_, text, start) => {
    const { files, messages } = planOf([part('papers', text)])
    expect(files.filter(({ id }) => id !== 'a')).toEqual([])
    const [{ file, line, column, reason, code } = messages[0]!] = messages
    expect(`${file}:${line}:${column}: ${reason} [${code}]`).toContain(start)
  })

  it('one id for two things', () => {
    expect(faults([paper('a'), paper('a', { title: 'Another' })], [day])).toEqual([
      'papers.jsonl:2:1: The id a stands for something else at papers.jsonl:1. [paper-repeated]',
    ])
  })

  it('what does not fit together, at the record that says it', () => {
    expect(faults([paper('a'), paper('b')], [digest('2025-08-14', [{ id: 'a' }, { id: 'c' }])])).toEqual([
      'digests.jsonl:1:1: digests/2025-08-14.md: There is no papers/c.md. [paper-unknown]',
      expect.stringMatching(
        /^papers\.jsonl:2:1: papers\/b\.md: No digest lists this paper; .* \[paper-orphaned\]$/,
      ),
    ])
  })

  it('a digest whose name does not begin with its date', () => {
    expect(faults([paper('a')], [{ ...day, id: 'august' }])).toEqual([
      "digests.jsonl:1:1: digests/august.md: The file's name must begin with its date, 2025-08-14. [name-invalid]",
    ])
  })

  it('a topic, at the line of its id', () => {
    const text = '{"topics":[\n{"id":"code","source":{"frontmatter":{"label":"","hue":30},"body":""}}\n]}'
    expect(faults([paper('a')], [day], part('topics', text))).toEqual([
      'topics.json:2:1: The field label: must not be empty. [field-invalid]',
    ])
  })
})

describe('a body is kept as it is', () => {
  it.each([
    '---\ntitle: "B"\n---',
    '# Heading\n\n- list',
    'a\\\nb',
    '<script>alert(1)</script>',
    'one  two\tthree',
  ])('%j', (body) =>
    expect(texts([paper('a', undefined, body)], [day])['papers/a.md']).toContain(`\n${body}\n`),
  )
})
