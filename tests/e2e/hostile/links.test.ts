import { expect, inject, it } from 'vitest'
import { attributeOf, type SitePage, sitePages } from '../../support/site-pages.ts'

const pages = sitePages(inject('site'))
const own = 'https://papers.example.org/'

/** The links of a page that lead elsewhere, each with its address read. */
const outgoing = ({ elements }: SitePage) =>
  elements
    .filter(({ tagName }) => tagName === 'a' || tagName === 'area')
    .map((element) => ({ element, url: URL.parse(attributeOf(element, 'href') ?? '', own) }))
    .filter(
      ({ element, url }) => attributeOf(element, 'href') !== undefined && url?.origin !== new URL(own).origin,
    )

it('every link that leaves a page leads to the web, without a user, and says nothing of where it stood', () => {
  const found = pages.flatMap((page) => outgoing(page).map((link) => ({ path: page.path, ...link })))
  expect(found.length).toBeGreaterThan(50)
  const faults = found.filter(
    ({ element, url }) =>
      !url ||
      !/^https?:$/.test(url.protocol) ||
      url.username ||
      attributeOf(element, 'rel') !== 'noopener noreferrer' ||
      attributeOf(element, 'target'),
  )
  expect(faults.map(({ path, url }) => `${path} ${url}`)).toEqual([])
})

it('nothing else on a page names another host', () => {
  const named = [
    'src',
    'srcset',
    'action',
    'formaction',
    'poster',
    'data',
    'ping',
    'background',
    'xlink:href',
  ]
  for (const { path, elements } of pages) {
    for (const element of elements) {
      const links = element.tagName === 'link' || element.tagName === 'use' ? ['href'] : []
      for (const name of [...named, ...links]) {
        const value = attributeOf(element, name)
        if (value !== undefined)
          expect(URL.parse(value, own)?.origin, `${path} ${element.tagName} ${name}`).toBe(
            new URL(own).origin,
          )
      }
      expect(
        element.attrs.filter(({ name }) => /^on|^style$|^srcdoc$/.test(name)),
        path,
      ).toEqual([])
    }
  }
})
