import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Serving, serveSite } from '../../scripts/site-server.ts'

describe.each([
  ['at the root', inject('site'), '/'],
  ['below a base path', inject('basedSite'), '/archive/'],
])('a served site %s', (_, folder, base) => {
  let serving: Serving
  beforeAll(async () => {
    serving = await serveSite(folder, { port: 0 })
  })
  afterAll(() => serving?.close())
  const get = (path: string) => fetch(serving.url + path, { redirect: 'manual' })

  it.each([
    ['', 'text/html'],
    ['rss.xml', 'application/xml; charset=utf-8'],
    ['digests/atom.xml', 'application/xml; charset=utf-8'],
    ['feeds/atom/1.xml', 'application/xml; charset=utf-8'],
    ['feed.json', 'application/json'],
    ['feed.css', 'text/css'],
    ['feeds.opml', 'text/x-opml'],
    ['papers.jsonl', 'application/jsonl'],
    ['digests.jsonl', 'application/jsonl'],
    ['papers.bib', 'application/x-bibtex'],
    ['papers.ris', 'application/x-research-info-systems'],
    ['papers.csl.json', 'application/vnd.citationstyles.csl+json'],
    ['topics.json', 'application/json'],
    ['schemas/paper.json', 'application/json'],
    ['llms.txt', 'text/plain'],
    ['opensearch.xml', 'application/opensearchdescription+xml'],
    ['robots.txt', 'text/plain'],
    ['sitemap-index.xml', 'xml'],
  ])('serves %j as %s, and lets nobody guess or frame it', async (path, type) => {
    const { status, headers } = await get(path)
    expect([status, headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual([
      200,
      'nosniff',
      'DENY',
    ])
    expect(headers.get('content-type')).toContain(type)
  })

  it.each(['papers.jsonl', 'papers.csl.json', 'release.json'])(
    'lets scripts of other sites read %s',
    async (path) => {
      expect((await get(path)).headers.get('access-control-allow-origin')).toBe('*')
    },
  )

  it('lets what never changes be kept for good', async () => {
    const sheet = /href="[^"]*\/(_astro\/[^"]+\.css)"/.exec(await (await get('')).text())?.[1]
    expect((await get(sheet ?? '')).headers.get('cache-control')).toContain('immutable')
  })

  it('answers with a page of its own where there is none', async () => {
    const answer = await get('papers/there-is-no-such-paper/')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain(`action="${base}search/"`)
  })
})
