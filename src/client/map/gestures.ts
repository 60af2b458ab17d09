/** What a reader can do with the map by mouse, touch or keys; places are in pixels of the canvas. */
export interface Deeds {
  pan(dx: number, dy: number): void
  zoom(factor: number, at?: { x: number; y: number }): void
  /** Name the paper within reach of a place, and say which it is. */
  point(x: number, y: number, reach: number): number | undefined
  /** Name the next paper in a direction. */
  step(direction: { x: number; y: number }): void
  /** Open the paper that is named. */
  open(): void
  leave(): void
  showWhole(): void
}

interface Place {
  x: number
  y: number
}

/** How far a pointer may slip and still be a click, in pixels; how near to a paper a mouse and a finger must be. */
const slip = 6
const reach = { mouse: 12, touch: 24 }

/** Let the deeds follow from what a reader does on the canvas. */
export function listen(canvas: HTMLCanvasElement, deeds: Deeds): void {
  listenToPointers(canvas, deeds)
  listenToKeys(canvas, deeds)
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      deeds.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), placeIn(canvas, event))
    },
    { passive: false },
  )
}

function placeIn(canvas: HTMLCanvasElement, { clientX, clientY }: MouseEvent): Place {
  const { left, top } = canvas.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

function listenToPointers(canvas: HTMLCanvasElement, deeds: Deeds): void {
  const down = new Map<number, Place>()
  let moved = 0
  let tapped: number | undefined

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    down.set(event.pointerId, placeIn(canvas, event))
    moved = down.size > 1 ? slip : 0
  })
  canvas.addEventListener('pointermove', (event) => {
    const now = placeIn(canvas, event)
    const before = down.get(event.pointerId)
    if (!before) return void deeds.point(now.x, now.y, reach.mouse)
    down.set(event.pointerId, now)
    moved += Math.hypot(now.x - before.x, now.y - before.y)
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
    if (other) pinch(other, before, now)
    else if (moved >= slip) deeds.pan(now.x - before.x, now.y - before.y)
  })
  const up = (event: PointerEvent) => {
    const wasDown = down.delete(event.pointerId)
    if (!wasDown || moved >= slip || event.type === 'pointercancel' || event.button !== 0) return
    const { x, y } = placeIn(canvas, event)
    const isMouse = event.pointerType === 'mouse'
    const found = deeds.point(x, y, isMouse ? reach.mouse : reach.touch)
    // A finger cannot hover: its first tap names a paper, the second opens it.
    if (found !== undefined && (isMouse || found === tapped)) deeds.open()
    tapped = found
  }
  canvas.addEventListener('pointerup', up)
  canvas.addEventListener('pointercancel', up)

  function pinch(fixed: Place, before: Place, now: Place): void {
    const far = (place: Place) => Math.hypot(place.x - fixed.x, place.y - fixed.y) || 1
    const middle = { x: (fixed.x + now.x) / 2, y: (fixed.y + now.y) / 2 }
    deeds.pan((now.x - before.x) / 2, (now.y - before.y) / 2)
    deeds.zoom(far(now) / far(before), middle)
  }
}

const directions: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const panStep = 80

function listenToKeys(canvas: HTMLCanvasElement, deeds: Deeds): void {
  canvas.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const direction = directions[event.key]
    if (direction && event.shiftKey) deeds.pan(-direction.x * panStep, -direction.y * panStep)
    else if (direction) deeds.step(direction)
    else if (event.key === '+' || event.key === '=') deeds.zoom(1.5)
    else if (event.key === '-') deeds.zoom(1 / 1.5)
    else if (event.key === '0') deeds.showWhole()
    else if (event.key === 'Enter') deeds.open()
    else if (event.key === 'Escape') deeds.leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
}
