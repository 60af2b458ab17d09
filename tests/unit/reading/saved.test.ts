import { describe, expect, it, test } from 'vitest'
import { listFile, readListFile } from '../../../src/reading/list-file.ts'
import { merge } from '../../../src/reading/merge.ts'
import { movesIn, withMoves } from '../../../src/reading/moves.ts'
import {
  longestNote,
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
    expect(merge([own], [b, other])).toEqual({
      papers: [paper('a', { note: 'mine\ntheirs', facts: { authors: [] } }), b],
      cut: [],
    })
  })

  it('are the same list after a second merge', () => {
    const once = merge([a], [paper('a', { note: 'x' }), b])
    expect(merge(once.papers, [paper('a', { note: 'x' }), b])).toEqual(once)
  })

  it('say which notes were too long and lost their end', () => {
    const half = 'x'.repeat(longestNote / 2)
    const whole = `${half}${half}`
    const { papers, cut } = merge(
      [paper('a', { note: half }), b],
      [paper('a', { note: half.replaceAll('x', 'y') }), paper('c', { note: `${whole}!` }), b],
    )
    expect(cut).toEqual(['a', 'c'])
    expect(papers.map(({ note }) => note.length)).toEqual([longestNote, 0, longestNote])
    expect(merge([], [paper('a', { note: whole })]).cut).toEqual([])
  })

  it('may have 50,000 papers', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => paper(`paper-${at}`))
    expect(merge(many, many).papers).toEqual(many)
    expect(withMoves(many, new Map(many.map(({ id }) => [id, 'one'])))).toHaveLength(1)
    expect(savedIn(savedData(many))?.papers).toHaveLength(50_000)
    expect(ordered(many, 'date')[0]?.id).toBe('paper-49999')
  })
})

describe('papers that have moved', () => {
  const moves = movesIn({
    papers: [
      { id: 'old', movedTo: 'a', url: 'https://papers.example.org/papers/old/' },
      { id: 'a', movedTo: '<b>' },
      { id: 'a', movedTo: 7 },
      { id: 7, movedTo: 'a' },
      null,
      'x',
    ],
    topics: [{ id: 'b', movedTo: 'a' }],
  })

  it('are read from data, and from nothing else', () => {
    expect([...moves]).toEqual([['old', 'a']])
    for (const data of [null, undefined, 7, 'x', [], {}, { papers: {} }]) expect(movesIn(data).size).toBe(0)
  })

  it('stand where they stood, under the ids that they have now', () => {
    expect(withMoves([b, paper('old', { note: 'mine' })], moves)).toEqual([
      b,
      { ...paper('old', { note: 'mine' }), id: 'a' },
    ])
  })

  it('are one with the paper that is saved there already, with both notes', () => {
    const list = [paper('old', { note: 'mine' }), b, paper('a', { note: 'too' })]
    expect(withMoves(list, moves)).toEqual([{ ...paper('old', { note: 'mine\ntoo' }), id: 'a' }, b])
  })

  it('stay apart where a note would be cut', () => {
    const list = [paper('old', { note: 'x'.repeat(longestNote) }), b, paper('a', { note: 'mine' })]
    expect(withMoves(list, moves).map(({ id, note }) => [id, note.length])).toEqual([
      ['old', longestNote],
      ['a', 4],
      ['b', 0],
    ])
    expect(withMoves([paper('old', { note: 'x'.repeat(longestNote + 1) })], moves)[0]?.id).toBe('a')
  })
})

describe('the file of a list', () => {
  it('is read back', () => {
    expect(readListFile(listFile([a, b], 'https://papers.example.org/'))).toEqual({
      papers: [a, b],
      unreadable: 0,
      archive: 'https://papers.example.org/',
    })
    expect(readListFile(`\ufeff${listFile([], 'x')}`)).toEqual({ papers: [], unreadable: 0 })
  })

  test.each([
    ['https://u:p@papers.example.org/a b/?q=1#x', 'https://papers.example.org/a%20b/'],
    ['javascript:alert(1)', undefined],
    [`https://papers.example.org/${'x'.repeat(500)}`, undefined],
    ['papers', undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('says which archive it is of: %j', (archive, address) => {
    const read = readListFile(JSON.stringify({ archive, papers: [] }))
    expect('archive' in read ? read.archive : undefined).toBe(address)
  })

  it('has its notes whole, however long', () => {
    const long = paper('a', { note: 'x'.repeat(2 * longestNote) })
    expect(readListFile(listFile([long], 'x'))).toEqual({ papers: [long], unreadable: 0 })
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
