import { expect, it } from 'vitest'
import { doiPage, paperLinks, searchLinks } from '../../../src/archive/links.ts'

const bare = { id: 'a', title: 'A', abstract: 'B', authors: [] }

it('leads to what is recorded, arXiv first', () => {
  const links = paperLinks({
    ...bare,
    arxivId: '2301.10000',
    doi: '10.1000/182',
    code: 'https://c.org/',
    project: 'https://p.org/',
  })
  expect(links.map(({ label, url }) => `${label} ${url}`)).toEqual([
    'arXiv 2301.10000 https://arxiv.org/abs/2301.10000',
    'PDF https://arxiv.org/pdf/2301.10000',
    'DOI 10.1000/182 https://doi.org/10.1000/182',
    'Code https://c.org/',
    'Project https://p.org/',
  ])
})

it('leads nowhere from a paper without ids and addresses', () => {
  expect(paperLinks(bare)).toEqual([])
})

it.each([
  ['10.1000/182', 'https://doi.org/10.1000/182'],
  ['10.1002/(SICI)1097<1::AID>3.0', 'https://doi.org/10.1002/(SICI)1097%3C1::AID%3E3.0'],
  ['10.1000/a?b#c', 'https://doi.org/10.1000/a%3Fb%23c'],
  ['10.1000/\ud800', 'https://doi.org/10.1000/%EF%BF%BD'],
])('the DOI %j has an address', (doi, url) => {
  expect(doiPage(doi)).toBe(url)
})

it('looks for a title as it is', () => {
  const title = 'C++ & "types": 100 % <safe>? #1'
  for (const { url } of searchLinks(title)) {
    const { searchParams } = new URL(url)
    expect(searchParams.get('query') ?? searchParams.get('q')).toBe(title)
  }
})
