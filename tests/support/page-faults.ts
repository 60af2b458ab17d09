import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { attributeOf, type SitePage, siteOrigin, textOf, withTag } from './site-pages.ts'

/** What a page fails to say of itself: language, title, description, address, policy. */
export function identityFaults(page: SitePage): string[] {
  const policy = attributeOf(withTag(page, 'meta', 'http-equiv=content-security-policy')[0], 'content') ?? ''
  const check = (good: boolean, fault: string) => (good ? [] : [fault])
  const text = (tag: string) => withTag(page, tag).map((element) => textOf(element).trim())
  const ids = page.elements.flatMap((element) => attributeOf(element, 'id') ?? [])
  return [
    ...check(text('h1').length === 1 && text('h1')[0] !== '', `${text('h1').length} h1`),
    ...check(Boolean(attributeOf(withTag(page, 'html')[0], 'lang')), 'no lang'),
    ...check(Boolean(text('title')[0]), 'no title'),
    ...check(
      Boolean(attributeOf(withTag(page, 'meta', 'name=description')[0], 'content')?.trim()),
      'no description',
    ),
    ...check(withTag(page, 'link', 'rel=canonical').length === 1, 'no canonical address'),
    ...check(policy.includes("default-src 'none'") && !policy.includes('unsafe-inline'), 'no strict policy'),
    ...check(new Set(ids).size === ids.length, 'an id comes twice'),
    ...check(withTag(page, 'main').length === 1, 'no main'),
  ]
}

/** What a page loads from elsewhere, or runs or styles inline. */
export function loadFaults(page: SitePage, base: string): string[] {
  const isOwn = (url: string) => url.startsWith(base) && !url.startsWith('//')
  const loaded = page.elements.flatMap((element) => {
    const { tagName } = element
    if (tagName === 'a' || tagName === 'meta') return []
    if (tagName === 'link' && attributeOf(element, 'rel') === 'canonical') return []
    return ['src', 'href', 'srcset', 'action', 'data', 'poster'].flatMap(
      (name) => attributeOf(element, name) ?? [],
    )
  })
  const inline = page.elements.filter(
    (element) =>
      element.tagName === 'style' ||
      element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')) ||
      (element.tagName === 'script' &&
        attributeOf(element, 'src') === undefined &&
        attributeOf(element, 'type') !== 'application/ld+json'),
  )
  return [...loaded.filter((url) => !isOwn(url)), ...inline.map(({ tagName }) => `inline ${tagName}`)]
}

/** The links of a page that stay on the site, absolute. */
export function internalLinks(page: SitePage, base: string): URL[] {
  const here = new URL(base + page.path.slice(1), siteOrigin)
  return page.elements
    .filter(({ tagName }) => ['a', 'link', 'form', 'script'].includes(tagName))
    .flatMap(
      (element) =>
        attributeOf(element, 'href') ?? attributeOf(element, 'action') ?? attributeOf(element, 'src') ?? [],
    )
    .map((href) => new URL(href, here))
    .filter((url) => url.origin === siteOrigin)
}

/** The ids of the elements of a page. */
export const idsOf = (page: SitePage) =>
  new Set(page.elements.flatMap((element) => attributeOf(element, 'id') ?? []))

/** The compressed bytes of a page with its style sheets, and of its scripts. */
export function weightOf(page: SitePage, folder: string, base: string): [text: number, script: number] {
  const size = (urls: (string | undefined)[]) =>
    urls
      .map((url) => join(folder, (url ?? '').slice(base.length)))
      .filter((file) => existsSync(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  const sheets = withTag(page, 'link', 'rel=stylesheet').map((element) => attributeOf(element, 'href'))
  const scripts = withTag(page, 'script', 'src').map((element) => attributeOf(element, 'src'))
  return [gzipSync(page.html).length + size(sheets), size(scripts)]
}
