import { describe, expect, it, test } from 'vitest'
import { appendFields, editDigest, editPlace } from '../../../src/archive/content-edits.ts'
import { readDigest, readPaper, writeDigest } from '../../../src/archive/content-files.ts'

describe('appendFields', () => {
  const fields = { authors: ['A', 'B'], arxivId: '2508.01234' }
  const lines = 'authors:\n  - "A"\n  - "B"\narxivId: "2508.01234"\n'

  test.each([
    [
      'a file as ingest writes it',
      '---\ntitle: "T"\n---\n\nBody.\n',
      `---\ntitle: "T"\n${lines}---\n\nBody.\n`,
    ],
    [
      'a file that a person edited',
      '---\n# Mine\ntitle: T   # keep\ntopics: {pin: [agents]}\n---\nBody  \n\n\n',
      `---\n# Mine\ntitle: T   # keep\ntopics: {pin: [agents]}\n${lines}---\nBody  \n\n\n`,
    ],
    [
      'a file that has some of them',
      '---\ntitle: "T"\nauthors:\n  - "C"\n---\n',
      '---\ntitle: "T"\nauthors:\n  - "C"\narxivId: "2508.01234"\n---\n',
    ],
    [
      'a file that says there are none',
      '---\ntitle: "T"\nauthors: []\n---\n',
      '---\ntitle: "T"\nauthors: []\narxivId: "2508.01234"\n---\n',
    ],
    [
      'a file with Windows line ends',
      '---\r\ntitle: "T"\r\n---\r\nBody\r\n',
      `---\r\ntitle: "T"\r\n${lines.replaceAll('\n', '\r\n')}---\r\nBody\r\n`,
    ],
    ['a file with a byte-order mark', '\uFEFF---\ntitle: "T"\n---\n', `\uFEFF---\ntitle: "T"\n${lines}---\n`],
    ['a file where it would break the YAML', '---\n{title: "T"}\n---\n', '---\n{title: "T"}\n---\n'],
    ['a file without frontmatter', 'Body', 'Body'],
  ])('changes nothing else in %s', (_, before, after) => {
    expect(appendFields(before, fields)).toBe(after)
  })

  it('leaves a file alone that has them all', () => {
    const text = appendFields('---\ntitle: "T"\n---\n', fields)
    expect(appendFields(text, { authors: ['X'], arxivId: '2508.99999' })).toBe(text)
    expect(readPaper('a', text)).toMatchObject({ value: fields })
  })
})

describe('editDigest', () => {
  const before = {
    id: '2025-08-14',
    date: '2025-08-14',
    sources: [{ raw: '2025-08-14.txt', format: 'hf-page' }],
    papers: [{ id: 'a' }, { id: 'c' }],
    note: 'A note.',
  }
  const after = {
    ...before,
    sources: [...before.sources, { raw: '2025-08-14.json', format: 'hf-api' }],
    papers: [{ id: 'a', upvotes: 3 }, { id: 'b' }, { id: 'c' }],
  }

  it('adds to what ingest wrote, in its form', () => {
    expect(editDigest(writeDigest(before), after)).toBe(writeDigest(after))
  })

  it('leaves the note as it is, to the byte', () => {
    const note = '\n\n  A *note*  \r\n\n---\n\nEnd'
    const text = writeDigest({ ...before, note: '' }) + note
    expect(editDigest(text, { ...after, note: 'x' })).toBe(writeDigest({ ...after, note: '' }) + note)
  })

  it('keeps the comments and the quoting of a person', () => {
    const text = `---
date: 2025-08-14
# From the page
sources: [{raw: 2025-08-14.txt, format: hf-page}]
papers:
  # the best of the day
  - id: a
  - {id: c} # twice
---
A note.
`
    expect(editDigest(text, after)).toBe(`---
date: 2025-08-14
# From the page
sources: [ { raw: 2025-08-14.txt, format: hf-page }, { raw: "2025-08-14.json", format: "hf-api" } ]
papers:
  # the best of the day
  - id: a
    upvotes: 3
  - id: "b"
  - { id: c } # twice
---
A note.
`)
  })

  it('keeps Windows line ends', () => {
    const text = '---\r\ndate: "2025-08-14"\r\npapers:\r\n  - id: "a"\r\n---\r\nNote\r\n'
    const edited = editDigest(text, after)
    expect(edited.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(readDigest(after.id, edited)).toEqual({ value: { ...after, note: 'Note' } })
  })
})

test.each([
  [
    'without one',
    '---\nlabel: "T"\n---\n\nplace: here\n',
    '---\nlabel: "T"\nplace: { x: 0.5, y: -1 }\n---\n\nplace: here\n',
  ],
  [
    'with one',
    '---\nplace: {x: 0, y: 0} # old\nhue: 0\n---\nT\n',
    '---\nplace: { x: 0.5, y: -1 }\nhue: 0\n---\nT\n',
  ],
  [
    'with Windows line ends',
    '---\r\nhue: 0\r\n---\r\n',
    '---\r\nhue: 0\r\nplace: { x: 0.5, y: -1 }\r\n---\r\n',
  ],
  ['that is not a topic', 'nothing', 'nothing'],
])('editPlace writes the place into a file %s', (_, text, expected) => {
  expect(editPlace(text, { x: 0.5, y: -1 })).toBe(expected)
})
