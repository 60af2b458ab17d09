import { describe, expect, it, test } from 'vitest'
import { check, largestPaper, longestTitle } from '../../../scripts/ingest/check.ts'
import type { Listing } from '../../../src/archive/listing.ts'

const listing = (fields: Partial<Listing> = {}): Listing => ({
  line: 3,
  column: 5,
  title: 'T',
  abstract: 'A.',
  authors: [],
  ...fields,
})
const checked = (fields: Partial<Listing>) => {
  const result = check(listing(fields))
  if (!('checked' in result)) throw new Error(result.reason)
  return { ...result.checked, warnings: result.warnings }
}
const fault = (fields: Partial<Listing>, isMangled = false) => {
  const result = check(listing(fields), isMangled)
  return 'code' in result ? result.code : 'taken in'
}

describe('a listing that is taken in', () => {
  test.each<[string, Partial<Listing>, Partial<Listing>]>([
    [
      'has its wraps undone',
      { title: 'A\n  B', abstract: 'C\nD\n\nE' },
      { title: 'A B', abstract: 'C D\n\nE' },
    ],
    ['has its letters composed', { title: 'Cafe\u0301' }, { title: 'Café' }],
    ['has names and no empty ones', { authors: [' A  B ', '', '\u200b', 'C'] }, { authors: ['A B', 'C'] }],
    ['loses the version of its arXiv id', { arxivId: '2508.01234v12' }, { arxivId: '2508.01234' }],
    ['loses the prefix of its arXiv id', { arxivId: 'arXiv:2508.01234' }, { arxivId: '2508.01234' }],
    [
      'has the arXiv id that its DOI stands for',
      { doi: '10.48550/arXiv.2508.01234' },
      { arxivId: '2508.01234' },
    ],
    [
      'keeps another DOI',
      { doi: '10.1000/182', arxivId: '2508.01234' },
      { doi: '10.1000/182', arxivId: '2508.01234' },
    ],
    [
      'keeps its other fields',
      {
        published: '2025-08-13',
        code: 'https://a.b/c',
        project: 'http://d.e',
        organisation: ' F ',
        upvotes: 0,
      },
      {
        published: '2025-08-13',
        code: 'https://a.b/c',
        project: 'http://d.e',
        organisation: 'F',
        upvotes: 0,
      },
    ],
    ['may be long', { title: 'x'.repeat(longestTitle), abstract: 'y'.repeat(900_000) }, {}],
    [
      'may have thousands of authors',
      { authors: Array.from({ length: 10_000 }, (_, at) => `Author ${at}`) },
      {},
    ],
  ])('%s', (_, fields, expected) => {
    const result = checked(fields)
    expect(result.warnings).toEqual([])
    expect(result).toMatchObject(expected)
  })

  it('has no empty fields', () => {
    expect(checked({ doi: '', code: '', organisation: ' ' })).toEqual({
      ...listing(),
      warnings: [],
    })
  })

  test.each<[Partial<Listing>, string]>([
    [{ arxivId: '2508.1234' }, 'arxivId'],
    [{ doi: 'doi' }, 'doi'],
    [{ published: '2025-02-30' }, 'published'],
    [{ code: 'javascript:alert(1)' }, 'code'],
    [{ project: 'https://a.b/c d' }, 'project'],
    [{ upvotes: -1 }, 'upvotes'],
    [{ upvotes: 1.5 }, 'upvotes'],
  ])('loses %j with a warning', (fields, key) => {
    const { warnings, ...rest } = checked({ ...fields, organisation: 'F' })
    expect(warnings).toEqual([
      { line: 3, column: 5, code: 'field-ignored', reason: expect.stringContaining(key) },
    ])
    expect(rest).toEqual({ ...listing(), organisation: 'F' })
  })

  it('loses control characters with a warning', () => {
    const { warnings, title, abstract } = checked({ title: 'A\0B', abstract: 'C\u0007D\u0085E' })
    expect([title, abstract]).toEqual(['AB', 'CD E'])
    expect(warnings).toEqual([
      {
        line: 3,
        column: 5,
        code: 'control-characters',
        reason: expect.stringContaining('2 control characters'),
      },
    ])
  })
})

describe('a listing is quarantined', () => {
  test.each<[string, Partial<Listing>, string]>([
    ['without a title', { title: ' \n' }, 'title-missing'],
    ['with a title that nobody sees', { title: '\u200b\u200d\u00ad\u0301' }, 'title-missing'],
    ['without an abstract', { abstract: '' }, 'abstract-missing'],
    ['with a title as long as an abstract', { title: 'x'.repeat(longestTitle + 1) }, 'title-too-long'],
    ['with a title of a megabyte', { title: 'x '.repeat(500_000) }, 'title-too-long'],
    ['with an abstract of a megabyte', { abstract: 'word '.repeat(largestPaper / 5) }, 'abstract-too-long'],
    [
      'with more than a megabyte of authors',
      { authors: Array.from({ length: 100_000 }, () => 'A. N. Author') },
      'abstract-too-long',
    ],
  ])('%s', (_, fields, code) => {
    expect(fault(fields)).toBe(code)
  })

  it('where bytes were not UTF-8, and only there', () => {
    expect(fault({ abstract: 'caf\uFFFD' })).toBe('taken in')
    expect(fault({ abstract: 'caf\uFFFD' }, true)).toBe('encoding-invalid')
    expect(fault({ authors: ['Ren\uFFFD'] }, true)).toBe('encoding-invalid')
    expect(fault({}, true)).toBe('taken in')
  })

  it('with its place and its text', () => {
    expect(check(listing({ abstract: '', title: 'A\0' }))).toEqual({
      line: 3,
      column: 5,
      code: 'abstract-missing',
      reason: 'The paper has no abstract.',
      raw: 'A\0\n\n',
    })
  })
})
