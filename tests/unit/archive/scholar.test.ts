import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../src/archive/paper.ts'
import { citationMeta, scholarlyArticle, scriptJson } from '../../../src/archive/scholar.ts'

const bare: Paper = { id: 'a', title: 'On $O(n)$ search', abstract: 'One.\n\nTwo.', authors: [] }
const full: Paper = {
  ...bare,
  authors: ['Ada Lovelace', 'Émilie du Châtelet'],
  arxivId: '2301.10000',
  doi: '10.1000/182',
  published: '2023-01-24',
  code: 'https://example.org/code',
  organisation: 'Analytical Society',
}
const page = 'https://papers.example.org/papers/a/'

describe('citation_* of a paper', () => {
  it('is the texts and the page where no more is recorded', () => {
    expect(citationMeta(bare, page).map(({ name }) => name)).toEqual([
      'citation_title',
      'citation_abstract_html_url',
      'citation_abstract',
    ])
  })

  it('is every recorded fact, an author each', () => {
    expect(citationMeta(full, page).map(({ name, content }) => `${name} ${content}`)).toEqual([
      'citation_title On O(n) search',
      'citation_author Ada Lovelace',
      'citation_author Émilie du Châtelet',
      'citation_publication_date 2023/01/24',
      'citation_doi 10.1000/182',
      'citation_arxiv_id 2301.10000',
      'citation_pdf_url https://arxiv.org/pdf/2301.10000',
      'citation_abstract_html_url https://papers.example.org/papers/a/',
      'citation_abstract One.\n\nTwo.',
      'dc.type preprint',
    ])
  })
})

it('takes the year from the arXiv id where no publication date is recorded', () => {
  const { published: _, ...dated } = full
  expect(citationMeta(dated, page)).toContainEqual({ name: 'citation_publication_date', content: '2023' })
  expect(JSON.parse(scholarlyArticle(dated, page)).datePublished).toBe('2023')
})

describe('a paper as JSON-LD', () => {
  it('claims nothing that is not recorded', () => {
    expect(Object.keys(JSON.parse(scholarlyArticle(bare, page)))).toEqual([
      '@context',
      '@type',
      '@id',
      'url',
      'name',
      'headline',
      'abstract',
    ])
  })

  it('names authors, date and ids', () => {
    const { author, datePublished, identifier, sameAs } = JSON.parse(scholarlyArticle(full, page))
    expect(author.map(({ name }: { name: string }) => name)).toEqual(full.authors)
    expect(datePublished).toBe('2023-01-24')
    expect(identifier).toEqual(['doi:10.1000/182', 'arXiv:2301.10000'])
    expect(sameAs).toEqual(['https://arxiv.org/abs/2301.10000', 'https://doi.org/10.1000/182'])
  })

  it.each(['</script><script>alert(1)</script>', '<!--', ']]>', '\u2028\u2029', '&lt;', '\ud800'])(
    'holds %j safely',
    (text) => {
      const json = scriptJson({ text })
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual({ text })
    },
  )
})
