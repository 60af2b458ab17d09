import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, inject, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { makeArchive } from '../../src/archive/archive.ts'
import { plain } from '../../src/archive/text/plain.ts'
import { identityFaults, idsOf, internalLinks, loadFaults, weightOf } from '../support/page-faults.ts'
import {
  attributeOf,
  type SitePage,
  siteFiles,
  siteOrigin,
  sitePages,
  textOf,
  withTag,
} from '../support/site-pages.ts'
import { xmlTexts } from '../support/xml.ts'

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
      return canonical !== siteOrigin + base + page.path.slice(1)
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
    for (const [path, now] of moved) {
      const page = pages.find((own) => own.path === path)!
      const canonical = attributeOf(withTag(page, 'link', 'rel=canonical')[0], 'href')
      const refresh = attributeOf(withTag(page, 'meta', 'http-equiv=refresh')[0], 'content')
      expect([canonical, refresh]).toEqual([
        siteOrigin + base + now.slice(1),
        `0; url=${base}${now.slice(1)}`,
      ])
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

  it('has in its sitemap every page that is to be found', () => {
    const listed = [...files]
      .filter((file) => /^\/sitemap-\d+\.xml$/.test(file))
      .flatMap((file) => xmlTexts(read(file)).get('loc') ?? [])
    const own = pages.filter((page) => withTag(page, 'meta', 'name=robots').length === 0)
    expect(listed.toSorted()).toEqual(own.map(({ path }) => siteOrigin + base + path.slice(1)).toSorted())
    expect(read('/robots.txt')).toContain(`Sitemap: ${siteOrigin}${base}sitemap-index.xml`)
    expect(xmlTexts(read('/sitemap-index.xml')).get('loc')).toContain(`${siteOrigin}${base}sitemap-0.xml`)
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
