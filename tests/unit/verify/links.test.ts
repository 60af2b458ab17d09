import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { linkFaults } from '../../../scripts/verify/links.ts'
import { temporaryFolder } from '../../support/folders.ts'

const address = { origin: 'https://example.org', base: '/base/' }

/** The faults of a site of some files, by path. */
function faults(files: Record<string, string>): string[] {
  const site = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  return linkFaults(site, new Set(Object.keys(files)), address).map(({ path, reason }) => `${path} ${reason}`)
}

const pages = (link: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`/p/${at}/index.html`, `<a href="${link}">`]))

it.each(['/base/gone/', '/base/#gone'])('names every page with the same broken link: %s', (link) => {
  const found = faults({ '/index.html': '<p id="here">', ...pages(link, 150) })
  const target = link.replace('/base', '')
  expect(found).toEqual(
    Array.from({ length: 150 }, (_, at) => `/p/${at}/ has a link to ${target}, which is not there.`),
  )
})

it('names nothing where all links lead somewhere, or to another site', () => {
  const links = [
    '/base/',
    '/base/#here',
    '#p',
    'https://elsewhere.example/base/gone/',
    'mailto:a@example.org',
  ]
  const page = `<p id="p">${links.map((link) => `<a href="${link}">`).join('')}`
  expect(faults({ '/index.html': '<p id="here">', '/p/index.html': page })).toEqual([])
})
