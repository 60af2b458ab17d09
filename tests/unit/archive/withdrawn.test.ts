import { describe, expect, it } from 'vitest'
import { type Content, makeArchive } from '../../../src/archive/archive.ts'
import { checkContent } from '../../../src/archive/check-content.ts'
import { readPaper } from '../../../src/archive/content-files.ts'
import { neighboursOf } from '../../../src/archive/neighbours.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { withdrawnIn } from '../../../src/archive/withdrawn.ts'
import { toyDigest, toyPaper } from '../../support/toy.ts'

const content: Content = {
  settings: noSettings,
  papers: [
    toyPaper('a'),
    toyPaper('b', { withdrawn: 'Its authors asked for it.', arxivId: '2501.00001' }),
    toyPaper('c', { arxivId: '2501.00001' }),
    toyPaper('old-b', { movedTo: 'b' }),
    toyPaper('gone', { movedTo: 'a', withdrawn: 'It has moved, too.' }),
  ],
  digests: [toyDigest('2025-01-02', ['a', 'old-b', 'c'])],
  topics: [],
  quarantine: [],
}
const archive = makeArchive(content)

describe('a withdrawn paper', () => {
  it('says why, in its file', () => {
    const read = readPaper('b', '---\ntitle: "B"\nwithdrawn: "A reason"\n---\n')
    expect(read).toMatchObject({ value: { withdrawn: 'A reason', abstract: '' } })
    expect(readPaper('b', '---\ntitle: "B"\nwithdrawn: true\n---\n')).toHaveProperty('messages')
  })

  it('is no entry, and still known by its id', () => {
    expect(archive.entries.map(({ paper }) => paper.id)).toEqual(['a', 'c'])
    expect([...archive.withdrawnPapers.keys()]).toEqual(['b'])
  })

  it('is known where its digest lists it, under whatever id', () => {
    expect(withdrawnIn(archive.digests[0]!, archive.withdrawnPapers).map(({ id }) => id)).toEqual(['b'])
  })

  it('is passed over between its neighbours, whose places stay', () => {
    const [a, c] = ['a', 'c'].map((id) => archive.entry.get(id)!)
    expect(neighboursOf(a!, archive).after).toBe(c)
    expect(neighboursOf(c!, archive).before).toBe(a)
    expect(c!.appearances[0]?.position).toBe(3)
  })

  it('may share its arXiv id, and be listed nowhere', () => {
    const alone = { ...content, papers: [...content.papers, toyPaper('d', { withdrawn: 'Why not' })] }
    expect(checkContent(alone)).toEqual([])
  })
})
