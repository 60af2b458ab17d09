/** A name that may be written on the map, in the units of what it is written on. */
export interface Label {
  text: string
  x: number
  y: number
}

/**
 * The names, of those in their order of importance, that can be written without touching one before, each where it
 * belongs or, if that has no room, one line above or below: `width` of a text, all of one height. None sticks out
 * to the left or right of the sheet.
 */
export function labelsWithRoom<L extends Label>(
  labels: readonly L[],
  width: (text: string) => number,
  height: number,
  [left, right]: readonly [left: number, right: number],
): L[] {
  const written: { x: number; y: number; half: number }[] = []
  return labels.flatMap((label) => {
    const half = width(label.text) / 2
    const x = Math.max(left + half, Math.min(label.x, right - half))
    const hasRoom = (y: number) =>
      !written.some((other) => Math.abs(other.y - y) < height && Math.abs(other.x - x) < half + other.half)
    const y = [label.y, label.y - height, label.y + height].find(hasRoom)
    if (y === undefined) return []
    written.push({ x, y, half })
    return [{ ...label, x, y }]
  })
}

/** How many lines above its region a name belongs: on it, but for a region of so few papers that the name would hide them. */
export const linesAbove = (papers: number): number => (papers < 10 ? 0.8 : 0)
