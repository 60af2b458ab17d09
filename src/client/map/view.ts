import type { Box } from '../../archive/map/tiles.ts'

/** What part of the map is seen: the middle, in the map's units, and pixels for one of them. */
export interface View {
  x: number
  y: number
  scale: number
}

/** The room there is, in pixels. */
export interface Size {
  width: number
  height: number
}

/** The whole map with a little room around it. */
export function wholeMap({ left, top, right, bottom }: Box, { width, height }: Size): View {
  const scale = Math.min(width / (right - left + room), height / (bottom - top + room))
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale }
}

const room = 0.12

/** Where a place of the map is seen. */
export const toScreen = (view: View, size: Size, x: number, y: number) => ({
  x: (x - view.x) * view.scale + size.width / 2,
  y: (y - view.y) * view.scale + size.height / 2,
})

/** What place of the map is seen there. */
export const toMap = (view: View, size: Size, x: number, y: number) => ({
  x: (x - size.width / 2) / view.scale + view.x,
  y: (y - size.height / 2) / view.scale + view.y,
})

/** The view moved by so many pixels: what was at a place is now so far from it. */
export const panned = (view: View, dx: number, dy: number): View => ({
  ...view,
  x: view.x - dx / view.scale,
  y: view.y - dy / view.scale,
})

/** The view with everything so many times as large; what is seen at a place stays there. */
export function zoomed(
  view: View,
  size: Size,
  factor: number,
  at: { x: number; y: number },
  most: number,
): View {
  const scale = Math.min(Math.max(view.scale * factor, 60), most)
  const fixed = toMap(view, size, at.x, at.y)
  return {
    x: fixed.x - (at.x - size.width / 2) / scale,
    y: fixed.y - (at.y - size.height / 2) / scale,
    scale,
  }
}
