import { expect, test } from 'vitest'
import { makeArchive } from '../../../../src/archive/archive.ts'
import { oldestFirst } from '../../../../src/archive/related/order.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { toyDigest, toyPaper } from '../../../support/toy.ts'

test('papers stand by day, digest and place, the oldest first', () => {
  const papers = ['a', 'b', 'c', 'd', 'e'].map((id) => toyPaper(id))
  const digests = [
    toyDigest('2025-03-02', ['a', 'b']),
    toyDigest('2025-03-01-code', ['d', 'a']),
    toyDigest('2025-03-01', ['e', 'c']),
  ]
  const archive = makeArchive({ settings: noSettings, papers, digests, topics: [], quarantine: [] })
  expect(oldestFirst(archive.entries).map(({ paper }) => paper.id)).toEqual(['e', 'c', 'd', 'a', 'b'])
})
