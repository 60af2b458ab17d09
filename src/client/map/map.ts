import type { PlacedPaper } from '../../archive/map/points-file.ts'
import { boxOf } from '../../archive/map/tiles.ts'
import { choiceOf, showChoice, wish } from './choice.ts'
import { draw, type Scene } from './draw.ts'
import { finderOf } from './find.ts'
import { listen } from './gestures.ts'
import { readInks } from './inks.ts'
import { loadPapers, type MapData, namesFrom } from './load.ts'
import { nameIn } from './named.ts'
import { panned, type View, wholeMap, zoomed } from './view.ts'

const root = document.querySelector<HTMLElement>('[data-map]')
const source = root?.dataset.map
if (root && source) start(root, JSON.parse(source) as MapData)

/** Bring the map to life in the place of its drawing. */
async function start(root: HTMLElement, data: MapData): Promise<void> {
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-map-${name}]`)!
  const named = nameIn(part('named'), data, namesFrom(data))
  try {
    run(root, part('sheet'), await loadPapers(data), data, named)
  } catch (error) {
    console.warn(error)
    named.excuse(
      error,
      'The map could not be read; its drawing and the list below are whole. Load the page again to try once more.',
    )
  }
}

function run(
  root: HTMLElement,
  sheet: HTMLElement,
  papers: PlacedPaper[],
  data: MapData,
  named: ReturnType<typeof nameIn>,
): void {
  const canvas = document.createElement('canvas')
  canvas.tabIndex = 0
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-label', 'The map: arrows go from paper to paper, + and − zoom, Enter opens')
  sheet.querySelector('svg')?.setAttribute('hidden', '')
  sheet.append(canvas)
  const context = canvas.getContext('2d')!
  const box = boxOf(papers)
  const size = { width: 0, height: 0 }
  const scene: Scene = {
    papers,
    data,
    size,
    view: wholeMap(box, size),
    shown: new Uint8Array(papers.length).fill(1),
    named: undefined,
  }
  const finder = finderOf(papers, (at) => scene.shown[at] === 1)
  const mostScale = 12_000
  let inks = readInks(sheet)
  let isWhole = true
  let _frame = 0

  const paint = () => {
    _frame ||= requestAnimationFrame(() => {
      _frame = 0
      performance.mark('map-draw')
      draw(context, scene, inks)
      performance.measure('map-draw', 'map-draw')
      performance.clearMarks('map-draw')
      performance.clearMeasures('map-draw')
    })
  }
  const look = (view: View) => {
    scene.view = view
    isWhole = false
    paint()
  }
  const showWhole = () => {
    look(wholeMap(box, size))
    isWhole = true
  }
  const zoom = (factor: number, at = { x: size.width / 2, y: size.height / 2 }) =>
    look(zoomed(scene.view, size, factor, at, mostScale))
  const point = (at: number | undefined) => {
    if (at === scene.named) return
    scene.named = at
    named.show(at === undefined ? undefined : { at, ...papers[at]! })
    paint()
  }
  const choose = (isNew: boolean) => {
    const { topic, year } = choiceOf(root)
    const number = data.topics.findIndex(({ id }) => id === topic)
    const isOf = (own: number) => own === number || data.topics[own]?.parent === number
    papers.forEach((paper, at) => {
      const fits = (topic === '' || paper.topics.some(isOf)) && (year === '' || paper.year === Number(year))
      scene.shown[at] = fits ? 1 : 0
    })
    showChoice(
      root,
      scene.shown.reduce((sum, own) => sum + own, 0),
      papers.length,
    )
    if (isNew) wish(root)
    if (scene.named !== undefined && !scene.shown[scene.named]) point(undefined)
    paint()
  }

  new ResizeObserver(() => {
    const { width, height } = canvas.getBoundingClientRect()
    const ratio = devicePixelRatio || 1
    Object.assign(size, { width, height })
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (isWhole) showWhole()
    else paint()
  }).observe(canvas)
  const recolour = () => {
    inks = readInks(sheet)
    paint()
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour)
  new MutationObserver(recolour).observe(document.documentElement, { attributeFilter: ['data-theme'] })

  listen(canvas, {
    pan: (dx, dy) => look(panned(scene.view, dx, dy)),
    zoom,
    point: (x, y, reach) => {
      const place = {
        x: (x - size.width / 2) / scene.view.scale + scene.view.x,
        y: (y - size.height / 2) / scene.view.scale + scene.view.y,
      }
      point(finder.nearest(place.x, place.y, reach / scene.view.scale))
      return scene.named
    },
    step: (direction) => {
      const from = papers[scene.named ?? -1] ?? scene.view
      const next =
        scene.named === undefined
          ? (finder.nearest(from.x, from.y, 2) ?? finder.next(from, direction))
          : finder.next(from, direction)
      if (next === undefined) return
      point(next)
      look({ ...scene.view, x: papers[next]!.x, y: papers[next]!.y })
    },
    open: () => void (scene.named !== undefined && named.open(scene.named)),
    leave: () => point(undefined),
    showWhole,
  })
  root.querySelector('[data-map-choice]')!.addEventListener('change', () => choose(true))
  for (const button of root.querySelectorAll<HTMLElement>('[data-zoom]')) {
    button.addEventListener('click', () => {
      if (button.dataset.zoom === 'all') showWhole()
      else zoom(button.dataset.zoom === 'in' ? 1.5 : 1 / 1.5)
    })
  }
  choose(false)
}
