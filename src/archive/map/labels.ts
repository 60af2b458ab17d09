/** A name that may be written on the map, in the units of what it is written on. */
export interface Label {
  text: string
  x: number
  y: number
}

/** The names, of those in their order of importance, that can be written without touching one before: `width` of a text, all of one height. The places in the list. */
export function labelsWithRoom(
  labels: readonly Label[],
  width: (text: string) => number,
  height: number,
): number[] {
  const written: { x: number; y: number; half: number }[] = []
  return labels.flatMap(({ text, x, y }, at) => {
    const half = width(text) / 2
    const touches = written.some(
      (other) => Math.abs(other.y - y) < height && Math.abs(other.x - x) < half + other.half,
    )
    if (touches) return []
    written.push({ x, y, half })
    return [at]
  })
}
