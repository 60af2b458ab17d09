import { expect, it } from 'vitest'
import { openSearchDescription } from '../../../src/archive/opensearch.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { xmlTexts } from '../../support/xml.ts'

const addresses = {
  search: 'https://papers.example.org/search/',
  icon: 'https://papers.example.org/favicon.svg',
  self: 'https://papers.example.org/opensearch.xml',
}

it('is XML whatever the archive is called, and keeps to the length of a short name', () => {
  const settings = { ...noSettings, title: 'Papers & <Digests> of the World', description: ']]> & "more"' }
  const xml = openSearchDescription(settings, addresses)
  expect(xmlTexts(xml).get('ShortName')?.[0]).toMatch(/^.{1,16}$/)
  expect(xmlTexts(xml).get('Description')).toEqual([']]> & "more"'])
  expect(xml).toContain('template="https://papers.example.org/search/?q={searchTerms}"')
})
