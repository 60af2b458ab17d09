import { describe, expect, test } from 'vitest'
import { markdown } from '../../../scripts/ingest/formats/markdown.ts'
import { hasData, jsonLines } from '../../support/data.ts'
import { isProof } from '../../support/times.ts'

describe.skipIf(!hasData)('real papers, written in Markdown', () => {
  type Paper = { digest_date: string; id: string; title: string; abstract: string; authors: string[] }
  const papers = hasData
    ? jsonLines<Paper>('hf-truth.jsonl.gz').filter(
        ({ authors }, at) => at % (isProof ? 5 : 20) === 0 && authors.length > 1,
      )
    : []
  const escaped = (text: string) =>
    text.replace(/[\\`*_[\]<>&#|~$]/g, '\\$&').replace(/^(\s*\d*)([-+=.)])/gm, '$1\\$2')
  const oneLine = (text: string) => escaped(text.replace(/\s+/g, ' ').trim())
  const link = ({ id, title }: Paper) => `[${oneLine(title)}](https://arxiv.org/abs/${id})`
  const names = ({ authors }: Paper) => authors.map(escaped).join(', ')
  const forms: [name: string, (paper: Paper) => string, unclear: number][] = [
    ['headings', (paper) => `## ${link(paper)}\n\nAuthors: ${names(paper)}\n\n${escaped(paper.abstract)}`, 0],
    [
      'items',
      (paper) => `- ${link(paper)}\n  *${names(paper)}*\n\n${escaped(paper.abstract).replace(/^/gm, '  ')}`,
      1,
    ],
    [
      'bare names',
      (paper) =>
        `## ${link(paper)}\n\n${names(paper)}\n\n> ${escaped(paper.abstract).replaceAll('\n', '\n> ')}`,
      3,
    ],
  ]

  test.each(forms)(
    'as %s: every title, abstract and list of authors is right, and next to none is unclear',
    (_, write, unclear) => {
      const { listings, quarantined } = markdown.read(`# 2025-08-14\n\n${papers.map(write).join('\n\n')}`)
      const read = new Map(listings.map((listing) => [listing.arxivId, listing]))
      for (const { id, title, abstract, authors } of papers) {
        const listing = read.get(id)
        if (!listing) continue
        expect(listing.title).toBe(title.replace(/\s+/g, ' ').trim())
        expect(listing.abstract.replace(/\s+/g, ' ')).toBe(abstract.replace(/\s+/g, ' ').trim())
        expect(listing.authors).toEqual(authors.map((name) => name.replace(/^and /, '')))
      }
      expect(listings.length + quarantined.length).toBe(papers.length)
      expect(quarantined.length).toBeLessThanOrEqual(unclear)
    },
    240_000,
  )
})
