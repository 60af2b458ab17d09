/** A place on the map; the topics' lie within 1 of (0, 0), papers may lie a little further out. */
export interface Point {
  x: number
  y: number
}

type Distances = readonly Float64Array[]

/**
 * Points, of which each two are as far from each other as is wanted, as well as a plane has room for it: from the
 * principal coordinates (Torgerson 1952) by stress majorization (de Leeuw 1977), where nearness weighs more (the
 * inverse square of the distance). The middle is (0, 0), the furthest point 1 away. The cost is a few hundred times the square of the count.
 */
export function layOut(count: number, wanted: (a: number, b: number) => number): Point[] {
  const distances = Array.from({ length: count }, (_, a) =>
    Float64Array.from({ length: count }, (_, b) => (a === b ? 0 : wanted(a, b))),
  )
  let points = principalCoordinates(distances)
  for (let round = 0; round < rounds; round++) points = relaxed(points, distances)
  return inUnitDisc(points)
}

const rounds = 300

/** The two directions in which things with these distances differ most. */
function principalCoordinates(distances: Distances): Point[] {
  const centred = doublyCentred(distances)
  const first = leadingVector(centred, [])
  const second = leadingVector(centred, [first])
  return distances.map((_, at) => ({ x: first[at]!, y: second[at]! }))
}

function doublyCentred(distances: Distances): Float64Array[] {
  const squares = distances.map((row) => row.map((distance) => distance ** 2))
  const means = squares.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length)
  const all = means.reduce((sum, value) => sum + value, 0) / means.length
  return squares.map((row, a) => row.map((value, b) => -(value - means[a]! - means[b]! + all) / 2))
}

/** By power iteration, away from the vectors before; as long as the square root of its eigenvalue. */
function leadingVector(matrix: readonly Float64Array[], before: readonly Float64Array[]) {
  let vector = Float64Array.from(matrix, (_, at) => Math.cos(at * (before.length + 1)))
  let length = 0
  for (let step = 0; step < 200; step++) {
    for (const other of before) vector = without(vector, other)
    const next = Float64Array.from(matrix, (row) => product(row, vector))
    length = Math.sqrt(product(next, next)) || 1
    vector = next.map((value) => value / length)
  }
  return vector.map((value) => value * Math.sqrt(length))
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}

function without<T extends ArrayBufferLike>(vector: Float64Array<T>, other: Float64Array) {
  const share = product(vector, other) / (product(other, other) || 1)
  return vector.map((value, at) => value - share * other[at]!)
}

/** One step of majorization: each point to the mean of where the others want it. */
function relaxed(points: readonly Point[], distances: Distances): Point[] {
  return points.map((own, at) => {
    let [x, y, weights] = [0, 0, 0]
    points.forEach((other, to) => {
      if (at === to) return
      const wanted = distances[at]![to]!
      const now = Math.hypot(own.x - other.x, own.y - other.y) || 1e-9
      const weight = wanted ** -2
      x += weight * (other.x + (wanted * (own.x - other.x)) / now)
      y += weight * (other.y + (wanted * (own.y - other.y)) / now)
      weights += weight
    })
    return weights ? { x: x / weights, y: y / weights } : own
  })
}

function inUnitDisc(points: readonly Point[]): Point[] {
  const middle = (axis: 'x' | 'y') => points.reduce((sum, own) => sum + own[axis], 0) / points.length
  const [x, y] = [middle('x'), middle('y')]
  const far = Math.max(...points.map((own) => Math.hypot(own.x - x, own.y - y))) || 1
  return points.map((own) => ({ x: (own.x - x) / far, y: (own.y - y) / far }))
}
