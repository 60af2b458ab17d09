import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeArchive } from '../../../src/archive/archive.ts'
import { feedsOpml } from '../../../src/archive/feeds/opml.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { xmlDocument } from '../../support/feed-rules/tree.ts'
import { absolute, faultsOf, feedTexts } from '../../support/feeds.ts'
import { times } from '../../support/times.ts'
import { toyDigest, toyPaper, toyTopic } from '../../support/toy.ts'

/** What texts are made of: code units of every kind, and pieces that mean something to somebody. */
const piece = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom(
    ...[
      '<item>',
      '</channel>',
      '<author>0</author>',
      '<math',
      ']]>',
      '<![CDATA[',
      '&amp;',
      '&#0;',
      '?>',
      '$&',
      '$1',
    ],
    ...[
      '$x^2$',
      '$\\unicode{x0}$',
      '\\frac{1}{2}',
      '$',
      '\\',
      'https://example.org/?a=1&b="',
      '\n\n',
      '{',
      '}',
      '`',
    ],
  ),
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

describe('feeds of texts of any kind', () => {
  it('have no error', async () => {
    const runs = 60 * times(1, 20).length
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (title, abstract, author, label) => {
        const papers = [toyPaper('a', { title, abstract, authors: [author], topics: { pin: ['code'] } })]
        const archive = makeArchive({
          settings: { ...noSettings, title: label, description: abstract },
          papers,
          digests: [{ ...toyDigest('2025-08-17', ['a']), note: abstract }],
          topics: [{ ...toyTopic('code'), label, description: author }],
          quarantine: [],
        })
        expect(faultsOf(await feedTexts(archive)).errors).toEqual([])
        expect(xmlDocument(feedsOpml(archive, absolute)).root.name).toBe('opml')
      }),
      { numRuns: runs },
    )
  })
})
