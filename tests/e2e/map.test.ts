import { describe, expect, inject, it } from 'vitest'
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

  it('is a drawing and a list of its regions without a script', async () => {
    const page = await visit.open('/map/', { javaScriptEnabled: false })
    expect(await page.locator('.map svg path').count()).toBeGreaterThan(5)
    expect(await page.locator('[data-map-choice]').isVisible()).toBe(false)
    expect(await page.locator('.regions .newest a').count()).toBeGreaterThan(30)
  })
})
