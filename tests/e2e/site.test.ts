import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { describe, expect, inject, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { faultsOf } from '../support/feeds.ts'
import { attributeOf, type SitePage, siteFiles, sitePages, textOf, withTag } from '../support/site-pages.ts'
import { xmlTexts } from '../support/xml.ts'

const origin = 'https://papers.example.org'
const { content } = scan(resolve(import.meta.dirname, '../../content'))
const archive = makeArchive(content)
const moved = new Map([
  ...[...archive.movedPapers].map((move) => move.map((id) => `/papers/${id}/`) as [string, string]),
  ...[...archive.movedTopics].map((move) => move.map((id) => `/topics/${id}/`) as [string, string]),
])

describe.each([
  ['at the root', inject('site'), '/'],
  ['below a base path', inject('basedSite'), '/archive/'],
])('the site %s', (_, folder, base) => {
  const pages = sitePages(folder)
  const files = new Set(siteFiles(folder))
  const faults = (check: (page: SitePage) => string[]) =>
    pages.flatMap((page) => check(page).map((fault) => `${page.path}: ${fault}`))
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')

  it('has a page for every paper, date and topic', () => {
    const paths = new Set(pages.map(({ path }) => path))
    const expected = [
      ...archive.entries.map(({ paper }) => `/papers/${paper.id}/`),
      ...archive.dates.map((date) => `/digests/${date}/`),
      ...archive.topics.map(({ id }) => `/topics/${id}/`),
      ...['/', '/digests/', '/topics/', '/search/', '/feeds/', '/status/', '/about/', '/404.html'],
    ]
    expect(expected.filter((path) => !paths.has(path))).toEqual([])
  })

  it('has pages that say what they are', () => {
    expect(faults(identityFaults)).toEqual([])
  })

  it('names each page by its own address, and what has moved by its new one', () => {
    const lasting = pages.filter(({ path }) => !moved.has(path))
    const wrong = lasting.filter((page) => {
      const canonical = attributeOf(withTag(page, 'link', 'rel=canonical')[0], 'href')
      return canonical !== origin + base + page.path.slice(1)
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
    for (const [path, now] of moved) {
      const page = pages.find((own) => own.path === path)!
      const canonical = attributeOf(withTag(page, 'link', 'rel=canonical')[0], 'href')
      const refresh = attributeOf(withTag(page, 'meta', 'http-equiv=refresh')[0], 'content')
      expect([canonical, refresh]).toEqual([origin + base + now.slice(1), `0; url=${base}${now.slice(1)}`])
    }
  })

  it('has links and fragments that lead somewhere', () => {
    const ids = new Map(pages.map((page) => [page.path, idsOf(page)]))
    const broken = faults((page) =>
      internalLinks(page, base)
        .filter((url) => {
          const path = decodeURIComponent(url.pathname)
          if (!path.startsWith(base)) return true
          const inner = `/${path.slice(base.length)}`
          if (!files.has(inner.endsWith('/') ? `${inner}index.html` : inner)) return true
          return url.hash !== '' && !ids.get(inner)?.has(decodeURIComponent(url.hash.slice(1)))
        })
        .map((url) => url.href),
    )
    expect([...new Set(broken)]).toEqual([])
  })

  it('loads nothing from elsewhere, and runs and styles nothing inline', () => {
    expect(faults((page) => loadFaults(page, base))).toEqual([])
  })

  it('opens links out of the archive without telling where from', () => {
    const isBad = (rel = '') => !/noopener/.test(rel) || !/noreferrer/.test(rel)
    expect(
      faults((page) =>
        withTag(page, 'a', 'href')
          .filter((anchor) => /^[a-z]+:|^\/\//i.test(attributeOf(anchor, 'href') ?? ''))
          .filter(
            (anchor) =>
              isBad(attributeOf(anchor, 'rel')) || !/^https?:/.test(attributeOf(anchor, 'href') ?? ''),
          )
          .map((anchor) => attributeOf(anchor, 'href') ?? ''),
      ),
    ).toEqual([])
  })

  it('shows each paper as it is written, and says of it what is recorded', () => {
    for (const { paper } of archive.entries) {
      const page = pages.find(({ path }) => path === `/papers/${paper.id}/`)!
      const shown = (name: string) =>
        textOf(page.elements.find((element) => attributeOf(element, name) !== undefined)!)
      if (!/[$\\]/.test(paper.title)) expect(shown('data-title')).toBe(plain(paper.title))
      if (!/[$\\]/.test(paper.abstract))
        expect(shown('data-abstract').replace(/\s+/g, ' ')).toBe(plain(paper.abstract).replace(/\s+/g, ' '))
      const [data] = withTag(page, 'script', 'type=application/ld+json')
      const {
        name,
        url,
        author = [],
      } = JSON.parse(textOf(data!)) as { name: string; url: string; author?: { name: string }[] }
      const meta = (key: string) =>
        withTag(page, 'meta', `name=${key}`).map((own) => attributeOf(own, 'content'))
      expect([name]).toEqual(meta('citation_title'))
      expect([url]).toEqual(meta('citation_abstract_html_url'))
      expect(author.map((own) => own.name)).toEqual(paper.authors)
      expect(meta('citation_author')).toEqual(paper.authors)
    }
  })

  it('marks in abstracts the words that put papers in their topics', () => {
    const marks = pages
      .filter(({ path }) => path.startsWith('/papers/'))
      .flatMap((page) => withTag(page, 'mark'))
    expect(marks.length).toBeGreaterThan(archive.entries.length)
    expect(marks.filter((mark) => !attributeOf(mark, 'data-hue') || !attributeOf(mark, 'title'))).toEqual([])
  })

  it('has feeds in three formats: of everything, digests, weeks, and each topic', () => {
    const paths = [...files].filter((file) => /\/(rss\.xml|atom\.xml|feed\.json)$|^\/feeds\/.*\d/.test(file))
    const heads = paths.filter((path) => !path.startsWith('/feeds/'))
    expect(heads).toHaveLength(3 * (archive.topics.length + archive.movedTopics.size + 3))
    const faults = faultsOf(new Map(paths.map((path) => [path, read(path)])))
    expect(faults).toEqual({ errors: [], warnings: [] })
    const addresses = paths.flatMap(
      (path) => read(path).match(/https?:\/\/papers\.example\.org[^"<\\]*/g) ?? [],
    )
    expect(addresses.filter((url) => !url.startsWith(origin + base))).toEqual([])
    const older = addresses
      .map((url) => `/${url.slice((origin + base).length)}`)
      .filter((path) => /^\/feeds\/./.test(path))
    expect(older.filter((path) => !files.has(path))).toEqual([])
  })

  it('has every paper, and no other, in papers.jsonl', () => {
    const records = read('/papers.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ id }) => id)).toEqual(archive.entries.map(({ paper }) => paper.id))
    for (const { id, url, source } of records) {
      expect(url).toBe(`${origin}${base}papers/${id}/`)
      expect(source.frontmatter.title).toBe(archive.entry.get(id)?.paper.title)
      const file = readFileSync(resolve(import.meta.dirname, `../../content/papers/${id}.md`), 'utf8')
      expect(file).toContain(source.body)
    }
  })

  it('has in its sitemap every page that is to be found', () => {
    const listed = [...files]
      .filter((file) => /^\/sitemap-\d+\.xml$/.test(file))
      .flatMap((file) => xmlTexts(read(file)).get('loc') ?? [])
    const own = pages.filter((page) => withTag(page, 'meta', 'name=robots').length === 0)
    expect(listed.toSorted()).toEqual(own.map(({ path }) => origin + base + path.slice(1)).toSorted())
    expect(read('/robots.txt')).toContain(`Sitemap: ${origin}${base}sitemap-index.xml`)
    expect(xmlTexts(read('/sitemap-index.xml')).get('loc')).toContain(`${origin}${base}sitemap-0.xml`)
  })

  it('tells a browser how to search it', () => {
    expect(xmlTexts(read('/opensearch.xml')).get('ShortName')).toEqual([archive.settings.title.slice(0, 16)])
    expect(read('/opensearch.xml')).toContain(`template="${origin}${base}search/?q={searchTerms}"`)
  })

  it('tells a host its headers', () => {
    expect(read('/_headers')).toMatch(/^\/\*\n {2}X-Content-Type-Options: nosniff\n/)
    expect(read('/_headers')).toMatch(/^\/_astro\/\*\n {2}Cache-Control: .*immutable$/m)
  })

  it('has light pages', () => {
    const weights = pages.map((page) => [page.path, ...weightOf(page, folder, base)] as const)
    const heavy = weights.filter(([path, text, script]) => {
      const limit = path.startsWith('/papers/') ? 15_000 : path.startsWith('/topics/') ? 90_000 : 60_000
      return text > limit || (path.startsWith('/papers/') && script > 10_000)
    })
    expect(heavy).toEqual([])
  })
})

describe('the pages', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // What another tool checks, or what is a matter of taste.
      'long-title': 'off',
      'no-inline-style': 'error',
      'require-sri': 'off',
      'doctype-style': 'off',
      'no-raw-characters': ['error', { relaxed: true }],
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
    },
  })
  it('are valid HTML', async () => {
    const reports = await Promise.all(
      sitePages(inject('site')).map(async ({ path, html }) => {
        const { results } = await validator.validateString(html)
        return results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
          ),
        )
      }),
    )
    expect(reports.flat()).toEqual([])
  })
})

function identityFaults(page: SitePage): string[] {
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

function loadFaults(page: SitePage, base: string): string[] {
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
function internalLinks(page: SitePage, base: string): URL[] {
  const here = new URL(base + page.path.slice(1), origin)
  return page.elements
    .filter(({ tagName }) => ['a', 'link', 'form', 'script'].includes(tagName))
    .flatMap(
      (element) =>
        attributeOf(element, 'href') ?? attributeOf(element, 'action') ?? attributeOf(element, 'src') ?? [],
    )
    .map((href) => new URL(href, here))
    .filter((url) => url.origin === origin)
}

const idsOf = (page: SitePage) =>
  new Set(page.elements.flatMap((element) => attributeOf(element, 'id') ?? []))

/** The compressed bytes of a page with its style sheets, and of its scripts. */
function weightOf(page: SitePage, folder: string, base: string): [text: number, script: number] {
  const size = (urls: (string | undefined)[]) =>
    urls
      .map((url) => join(folder, (url ?? '').slice(base.length)))
      .filter((file) => existsSync(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  const sheets = withTag(page, 'link', 'rel=stylesheet').map((element) => attributeOf(element, 'href'))
  const scripts = withTag(page, 'script', 'src').map((element) => attributeOf(element, 'src'))
  return [gzipSync(page.html).length + size(sheets), size(scripts)]
}
