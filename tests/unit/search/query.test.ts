import { describe, expect, it } from 'vitest'
import { asksNothing, emptyQuery, type Query, readQuery, writeQuery } from '../../../src/search/query.ts'

describe('a query in the address bar', () => {
  it.each<[string, Partial<Query>]>([
    ['', {}],
    ['q=sparse+attention', { text: 'sparse attention' }],
    [
      'q=a%26b&topic=agents&topic=code&year=2025',
      { text: 'a&b', topics: ['agents', 'code'], years: ['2025'] },
    ],
    ['topic=images&sort=newest', { topics: ['images'], sort: 'newest' }],
    ['q=x&sort=oldest&limit=30', { text: 'x', sort: 'oldest', limit: 30 }],
  ])('%s is the query and comes back', (params, query) => {
    expect(readQuery(new URLSearchParams(params))).toEqual({ ...emptyQuery, ...query })
    expect(writeQuery({ ...emptyQuery, ...query }).toString()).toBe(params)
  })

  it.each(['sort=worst', 'limit=-1', 'limit=5', 'limit=many', 'year=twenty', 'topic=../x', 'other=1'])(
    'leaves out %s',
    (params) => {
      expect(readQuery(new URLSearchParams(params))).toEqual(emptyQuery)
    },
  )

  it('shows at most two hundred results, and every topic once', () => {
    expect(readQuery(new URLSearchParams('limit=100000')).limit).toBe(200)
    expect(readQuery(new URLSearchParams('topic=a&topic=a')).topics).toEqual(['a'])
  })

  it('may ask for nothing', () => {
    expect(asksNothing({ ...emptyQuery, text: ' ' })).toBe(true)
    expect(asksNothing({ ...emptyQuery, years: ['2025'] })).toBe(false)
  })
})
