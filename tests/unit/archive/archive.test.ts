import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../src/archive/archive.ts'
import { checkContent } from '../../../src/archive/check-content.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { toyDigest, toyPaper } from '../../support/toy.ts'

describe('an archive with a paper that has moved', () => {
  const content = {
    settings: noSettings,
    papers: [
      toyPaper('old', { movedTo: 'older' }),
      toyPaper('older', { movedTo: 'new' }),
      toyPaper('new'),
      toyPaper('b'),
    ],
    digests: [
      toyDigest('2025-08-13', ['old', 'b']),
      toyDigest('2025-08-14', ['new', 'older', 'b']),
      toyDigest('2025-08-15', ['older']),
    ],
    topics: [],
    quarantine: [],
  }
  const archive = makeArchive(content)
  const listed = archive.digests.map(({ papers }) => papers.map(({ id }) => id))

  it('lists it under its present id, once in each digest', () => {
    expect(listed).toEqual([['new', 'b'], ['new', 'b'], ['new']])
  })

  it('has it from the day on which its old id entered', () => {
    const { added, appearances } = archive.entry.get('new')!
    expect(added).toBe('2025-08-13')
    expect(appearances.map(({ digest, isNew }) => [digest.id, isNew])).toEqual([
      ['2025-08-13', true],
      ['2025-08-14', false],
      ['2025-08-15', false],
    ])
  })

  it('finds nothing wrong where only its old id is listed', () => {
    const digests = [toyDigest('2025-08-13', ['old', 'b'])]
    expect(checkContent({ ...content, digests })).toEqual([])
  })
})
