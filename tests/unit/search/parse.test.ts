import { describe, expect, it } from 'vitest'
import { type Parsed, parse, span } from '../../../src/search/parse.ts'

const nothing: Parsed = { text: '', phrases: [], without: [], topics: [], authors: [], unclear: [] }

describe('a query', () => {
  it.each<[string, Partial<Parsed>]>([
    ['sparse attention', { text: 'sparse attention' }],
    ['"exact phrase" and words', { text: 'and words', phrases: ['exact phrase'] }],
    ['agents -game -"tool use"', { text: 'agents', without: ['game', 'tool use'] }],
    ['GPT-4 sim-to-real - x', { text: 'GPT-4 sim-to-real - x' }],
    ['topic:agents TOPIC:"Image generation"', { topics: ['agents', 'Image generation'] }],
    ['author:"Ada Lovelace" engine', { text: 'engine', authors: ['Ada Lovelace'] }],
    ['year:2025', { from: '2025-01-01', until: '2026-01-01' }],
    ['after:2025-06 before:2025-12-24', { from: '2025-07-01', until: '2025-12-24' }],
    ['after:2024 year:2025', { from: '2025-01-01', until: '2026-01-01' }],
    ['year:soon before:2025-13', { unclear: ['year:soon', 'before:2025-13'] }],
    ['Author: of a title', { text: 'Author: of a title' }],
    ['an open "quote', { text: 'an open "quote' }],
    ['"" "…"', { text: '…' }],
    ['__proto__ topic:__proto__', { text: '__proto__', topics: ['__proto__'] }],
  ])('%s', (query, parsed) => {
    expect(parse(query)).toEqual({ ...nothing, ...parsed })
  })

  it.each(['"', '-"', 'topic:', 'author:"', '-', ' "'])(
    'is read in linear time when it repeats %j',
    (text) => {
      expect(parse(text.repeat(50_000)).text.length).toBeLessThanOrEqual(2000)
    },
  )
})

describe('a span of days', () => {
  it.each([
    ['2025', ['2025-01-01', '2026-01-01']],
    ['2025-12', ['2025-12-01', '2026-01-01']],
    ['2024-02', ['2024-02-01', '2024-03-01']],
    ['2024-02-29', ['2024-02-29', '2024-03-01']],
    ['2025-02-29', undefined],
    ['9999', undefined],
    ['25', undefined],
  ])('%s', (text, days) => {
    expect(span(text)).toEqual(days)
  })
})
