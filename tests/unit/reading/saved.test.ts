import { describe, expect, it, test } from 'vitest'
import { listFile, readListFile } from '../../../src/reading/list-file.ts'
import { merge } from '../../../src/reading/merge.ts'
import {
  ordered,
  type Saved,
  savedData,
  savedIn,
  withoutSaved,
  withSaved,
} from '../../../src/reading/saved.ts'

const paper = (id: string, more: Partial<Saved> = {}): Saved => ({
  id,
  title: `On ${id}`,
  date: '2025-08-14',
  saved: '2025-08-15T07:00:00.000Z',
  note: '',
  ...more,
})
const [a, b] = [paper('a'), paper('b', { date: '2025-03-12', saved: '2025-09-01T07:00:00.000Z' })]

describe('a list', () => {
  it('takes a paper once, and fills in what was not known of it', () => {
    const bare = paper('a', { title: '', date: '', note: 'mine' })
    const facts = { authors: ['Ada Lovelace'] }
    expect(withSaved([bare, b], { ...a, facts })).toEqual([{ ...a, note: 'mine', facts }, b])
    expect(withSaved([a], b)).toEqual([a, b])
    expect(withoutSaved([a, b], 'a')).toEqual([b])
  })

  it('is in the order of saving, or of the papers, the newest first', () => {
    expect(ordered([a, b], 'saved')).toEqual([b, a])
    expect(ordered([b, a], 'date')).toEqual([a, b])
    expect(ordered([a, paper('c')], 'date').map(({ id }) => id)).toEqual(['c', 'a'])
  })

  it('reads back as it was', () => {
    const whole = paper('w', {
      note: 'line\nline “x” </script>',
      facts: {
        recorded: '$x$',
        authors: ['A B'],
        arxivId: '2508.10104',
        doi: '10.1/x',
        published: '2025-08-01',
      },
    })
    expect(savedIn(JSON.parse(JSON.stringify(savedData([a, whole]))))).toEqual({
      papers: [a, whole],
      unreadable: 0,
    })
  })
})

describe('what is no list, or a damaged one', () => {
  test.each([null, undefined, 1, 'x', [], {}, { papers: {} }, { papers: 'x' }])('%j', (data) =>
    expect(savedIn(data)).toBeUndefined(),
  )

  it('loses the damaged entries alone, and says how many', () => {
    const entries = [
      a,
      null,
      1,
      [],
      {},
      { id: '__proto__' },
      { id: '<img>' },
      { id: 'x'.repeat(81) },
      { id: 'b', title: 7, date: 'soon', saved: {}, note: null, facts: { authors: 'x' } },
    ]
    expect(savedIn({ papers: entries })).toEqual({
      papers: [a, { id: 'b', title: '', date: '', saved: '', note: '' }],
      unreadable: 7,
    })
  })

  it('leaves alone what it does not know', () => {
    const read = savedIn(
      JSON.parse(
        '{"papers":[{"id":"constructor","__proto__":{"note":"x"},"facts":{"__proto__":[],"authors":[{},"A"]}}]}',
      ),
    )
    expect(read?.papers).toEqual([
      { id: 'constructor', title: '', date: '', saved: '', note: '', facts: { authors: ['A'] } },
    ])
    expect(({} as { note?: string }).note).toBeUndefined()
  })
})

describe('two lists', () => {
  it('are one: the own order, the first saving, both notes', () => {
    const own = paper('a', { note: 'mine', saved: '2025-09-01T07:00:00.000Z' })
    const other = paper('a', { note: 'theirs', title: 'Another', facts: { authors: [] } })
    expect(merge([own], [b, other])).toEqual([
      paper('a', { note: 'mine\ntheirs', facts: { authors: [] } }),
      b,
    ])
  })

  it('are the same list after a second merge', () => {
    const once = merge([a], [paper('a', { note: 'x' }), b])
    expect(merge(once, [paper('a', { note: 'x' }), b])).toEqual(once)
  })

  it('may have 50,000 papers', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => paper(`paper-${at}`))
    expect(merge(many, many)).toEqual(many)
    expect(savedIn(savedData(many))?.papers).toHaveLength(50_000)
    expect(ordered(many, 'date')[0]?.id).toBe('paper-49999')
  })
})

describe('the file of a list', () => {
  it('is read back', () => {
    expect(readListFile(listFile([a, b], 'https://papers.example.org/'))).toEqual({
      papers: [a, b],
      unreadable: 0,
    })
    expect(readListFile(`\ufeff${listFile([], 'x')}`)).toEqual({ papers: [], unreadable: 0 })
  })

  test.each([
    ['', 'not JSON'],
    ['@misc{a}', 'not JSON'],
    ['['.repeat(50_000), 'not JSON'],
    ['[]', 'no “papers”'],
    ['null', 'no “papers”'],
    ['{"items":[]}', 'no “papers”'],
    ['{"papers":[1,2]}', 'None of its entries'],
  ])('says why it cannot be read: %.20s', (content, words) => {
    const read = readListFile(content)
    expect('reason' in read && read.reason).toContain(words)
  })
})
