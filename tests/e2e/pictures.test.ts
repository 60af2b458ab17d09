import { gzipSync } from 'node:zlib'
import { serializeOuter, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, inject, it } from 'vitest'
import { attributeOf, type SitePage, sitePages, textOf, withTag } from '../support/site-pages.ts'
import { visitSite } from '../support/visit.ts'

/** The map is drawn by a script, and measured by its own tests. */
const pages = sitePages(inject('site')).filter(({ path }) => !path.startsWith('/map/'))
const { open } = visitSite(inject('site'))
const pictures = pages.flatMap((page) =>
  withTag(page, 'svg')
    .filter((svg) => attributeOf(svg, 'aria-hidden') === undefined)
    .map((svg) => ({ page, svg })),
)

/** What a picture is called: by its label, or by the element that it names. */
function nameOf(svg: Tree.Element, page: SitePage): string {
  const [id] = (attributeOf(svg, 'aria-labelledby') ?? '').split(' ')
  const named = page.elements.find((element) => id && attributeOf(element, 'id') === id)
  return attributeOf(svg, 'aria-label') ?? (named ? textOf(named) : '')
}

describe('every picture', () => {
  it('is there to be tested', () => expect(pictures.length).toBeGreaterThan(3))

  it('has a role and a name', () => {
    const faults = pictures.filter(
      ({ svg, page }) =>
        !['img', 'group'].includes(attributeOf(svg, 'role') ?? '') || nameOf(svg, page).trim() === '',
    )
    expect(faults.map(({ page }) => page.path)).toEqual([])
  })

  it('weighs at most 15 KB, compressed', () => {
    const heavy = pictures
      .map(({ page, svg }) => [page.path, gzipSync(serializeOuter(svg)).length] as const)
      .filter(([, size]) => size > 15 * 1024)
    expect(heavy).toEqual([])
  })

  it('has a table or a list behind it, where it stands alone', () => {
    const bare = pages.flatMap((page) =>
      withTag(page, 'figure')
        .filter((figure) => !/<table[\s>]/.test(serializeOuter(figure)))
        .map(() => page.path),
    )
    expect(bare).toEqual([])
  })
})

describe('the table behind a picture', () => {
  it('opens without a script', async () => {
    const page = await open('/digests/', { javaScriptEnabled: false })
    const table = page.locator('figure table').first()
    expect(await table.isVisible()).toBe(false)
    await page.locator('figure summary').first().click()
    expect(await table.isVisible()).toBe(true)
  })
})
