import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import type { NamesFile } from '../../src/archive/map/map.ts'
import { sumOf } from '../../src/archive/map/points-file.ts'
import { ownArchive, visitSite } from '../support/visit.ts'

const archive = ownArchive()

describe('the map below a base path', () => {
  const visit = visitSite(inject('basedSite'))

  async function openMap(query = '') {
    const page = await visit.open(`/map/${query}`)
    await page.waitForSelector('[data-map] canvas')
    return page
  }
  const named = '[data-map-named] [data-paper]'

  it('names papers by keys, and opens one', async () => {
    const page = await openMap()
    await page.focus('canvas')
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector(named)
    const first = await page.getAttribute(named, 'data-paper')
    expect(archive.entry.has(first!)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.getAttribute(named, 'data-paper')).not.toBe(first)
    const id = await page.getAttribute(named, 'data-paper')
    const title = await page.textContent(named)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/archive/papers/${id}/`)
    expect(await page.locator('h1').count()).toBe(1)
    expect(title).not.toBe('')
  })

  it('names the paper below the mouse, and opens it by a click', async () => {
    const page = await openMap()
    await page.focus('canvas')
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector(named)
    const id = await page.getAttribute(named, 'data-paper')
    await page.keyboard.press('Escape')
    const box = (await page.locator('canvas').boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.waitForURL(`**/archive/papers/${id}/`)
  })

  it('shows the papers of a topic and a year, and keeps the choice in the address', async () => {
    const topic = archive.topics.find(({ id }) => archive.papersOf.get(id)!.length > 5)!
    const page = await openMap(`?topic=${topic.id}`)
    const count = archive.papersOf.get(topic.id)!.length
    await expect
      .poll(() => page.textContent('[data-map-count]'))
      .toBe(`${count} of ${archive.entries.length} papers`)
    await page.selectOption('select[name=topic]', '')
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await page.selectOption('select[name=year]', '2025')
    await expect.poll(() => new URL(page.url()).search).toBe('?year=2025')
  })

  it('moves under the mouse, zooms by wheel and buttons, and shows the whole again', async () => {
    const page = await openMap()
    const picture = () => page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    const whole = await picture()
    const box = (await page.locator('canvas').boundingBox())!
    await page.mouse.move(box.x + 200, box.y + 200)
    await page.mouse.down()
    await page.mouse.move(box.x + 260, box.y + 240, { steps: 5 })
    await page.mouse.up()
    await expect.poll(picture).not.toBe(whole)
    const moved = await picture()
    await page.mouse.wheel(0, -400)
    await expect.poll(picture).not.toBe(moved)
    await page.click('[data-zoom=all]')
    await page.mouse.move(0, 0)
    await expect.poll(picture).toBe(whole)
    await page.click('[data-zoom=in]')
    await expect.poll(picture).not.toBe(whole)
  })

  it('has files that belong to its page', () => {
    const folder = inject('basedSite')
    const read = (path: string) => readFileSync(join(folder, 'map', path))
    const [, data = ''] = /data-map="([^"]*)"/.exec(read('index.html').toString()) ?? []
    const { sum } = JSON.parse(data.replaceAll('&quot;', '"').replaceAll('&#34;', '"')) as { sum: string }
    const names = JSON.parse(read('0.json').toString()) as NamesFile
    expect(sum).toHaveLength(22)
    expect([sumOf(read('points.bin')), names.sum]).toEqual([sum, sum])
  })

  it('names no paper by the files of another release, and says so', async () => {
    const page = await visit.open('/map/', { serviceWorkers: 'block' })
    await page.waitForSelector('[data-map] canvas')
    const [first, last] = [archive.entries[0]!.paper.id, archive.entries.at(-1)!.paper.id]
    const other = { sum: 'b'.repeat(22), names: Array(400).fill([last, first, '2025-08-14']) }
    await page.route('**/map/*.json', (route) => route.fulfill({ json: other }))
    await page.focus('canvas')
    await page.keyboard.press('ArrowRight')
    const again = page.getByRole('button', { name: 'Load the page again' })
    await again.waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).pathname).toBe('/archive/map/')
    expect(await page.locator(named).count()).toBe(0)
    await page.unroute('**/map/*.json')
    await page.route('**/map/points.bin', (route) => route.fulfill({ body: Buffer.alloc(1000) }))
    await Promise.all([page.waitForEvent('load'), again.click()])
    await again.waitFor()
    expect(await page.locator('.map svg').isVisible()).toBe(true)
    expect(await page.locator('.map canvas').count()).toBe(0)
    await page.unroute('**/map/points.bin')
    await again.click()
    await page.waitForSelector('[data-map] canvas')
  })

  it('is a drawing and a list of its regions without a script', async () => {
    const page = await visit.open('/map/', { javaScriptEnabled: false })
    expect(await page.locator('.map svg path').count()).toBeGreaterThan(5)
    expect(await page.locator('[data-map-choice]').isVisible()).toBe(false)
  })

  it('lists papers in each region, those first whose first topic it is, and leads to all', async () => {
    const page = await visit.open('/map/', { javaScriptEnabled: false })
    const { topics, entries, papersOf, unsorted } = archive
    for (const topic of [...topics, undefined]) {
      const path = topic ? `/archive/topics/${topic.id}/` : '/archive/status/#unsorted'
      const first = entries.filter(({ topics: [own] }) => own?.topic === topic?.id)
      const all = topic ? papersOf.get(topic.id)! : unsorted
      const hasParts = topics.some(({ parent }) => parent === topic?.id && topic)
      const expected = [...new Set([...first, ...(hasParts ? [] : all)])].slice(0, 5)
      const list = page
        .locator('.regions li')
        .filter({ has: page.locator(`:scope > a[href="${path}"] > .dot`) })
        .locator(':scope > .newest')
      const ids = await list
        .locator('[data-paper]')
        .evaluateAll((listed) => listed.map((item) => item.getAttribute('data-paper')))
      expect(ids, path).toEqual(expected.map(({ paper }) => paper.id))
      const hasMore = all.length > Math.max(expected.length, 1)
      expect(await list.locator(`a[href="${path}"]`).allTextContents(), path).toEqual(
        hasMore ? [expect.stringContaining(`All ${all.length} `)] : [],
      )
    }
  })
})
