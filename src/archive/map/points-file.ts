import type { Point } from './layout.ts'

/** A paper on the map as the browser has it before any name is loaded. */
export interface PlacedPaper extends Point {
  /** Its topics by their places in the list of all, the most certain first. */
  topics: number[]
  year: number
}

/** How many letters of ASCII tell one map from another. */
export const sumLength = 22

/** Places are written in 65,535 steps from -limit to limit. */
const limit = 4
const steps = 65_535

/**
 * Papers as the bytes of `points.bin`: the checksum of their map; then, little-endian, their number (32 bits); of each
 * its x and y (16 bits each, from -4 to 4), its year and the number of its topics (16 bits each); all topics (16 bits each).
 */
export function writePoints(papers: readonly PlacedPaper[], sum: string): Uint8Array<ArrayBuffer> {
  const topics = papers.flatMap((paper) => paper.topics)
  const bytes = new Uint8Array(sumLength + 4 + papers.length * 8 + topics.length * 2)
  new TextEncoder().encodeInto(sum, bytes.subarray(0, sumLength))
  const view = new DataView(bytes.buffer, sumLength)
  view.setUint32(0, papers.length, true)
  const column = (number: number, at: number) => 4 + (number * papers.length + at) * 2
  for (const [at, paper] of papers.entries()) {
    const values = [asStep(paper.x), asStep(paper.y), paper.year, paper.topics.length]
    for (const [number, value] of values.entries()) view.setUint16(column(number, at), value, true)
  }
  for (const [at, topic] of topics.entries()) view.setUint16(column(4, at), topic, true)
  return bytes
}

/** The checksum of the map whose papers `writePoints` wrote. */
export const sumOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, sumLength))

/** Read what `writePoints` wrote; places to a ten-thousandth. Throws a `RangeError` where bytes are missing. */
export function readPoints(bytes: Uint8Array): PlacedPaper[] {
  const { buffer, byteOffset, byteLength } = bytes.subarray(sumLength)
  const view = new DataView(buffer, byteOffset, byteLength)
  const count = view.getUint32(0, true)
  const value = (number: number, at: number) => view.getUint16(4 + (number * count + at) * 2, true)
  let next = 0
  return Array.from({ length: count }, (_, at) => {
    const topics = Array.from({ length: value(3, at) }, () => value(4, next++))
    return { x: asPlace(value(0, at)), y: asPlace(value(1, at)), year: value(2, at), topics }
  })
}

const asStep = (place: number) =>
  Math.round(((Math.min(Math.max(place, -limit), limit) + limit) / (2 * limit)) * steps)
const asPlace = (step: number) => (step / steps) * 2 * limit - limit
