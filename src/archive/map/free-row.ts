/** A row of places without an end, by whole numbers, some of them taken. */
export interface Row {
  /** The nearest free place, itself included, on the way down. */
  freeUpTo(place: number): number
  /** The same on the way up. */
  freeFrom(place: number): number
  take(place: number): void
}

/** A row in which all places are free. However many are taken, to ask costs next to nothing: runs of taken places are joined (disjoint sets with path halving, Tarjan and van Leeuwen 1984). Its memory follows the place that lies furthest from 0. */
export function freeRow(): Row {
  let half = 64
  let [down, up] = [new Int32Array(2 * half), new Int32Array(2 * half)]
  const withRoomFor = (place: number) => {
    const before = half
    while (place >= half || place < -half) half *= 2
    if (half > before) [down, up] = [centred(down, half), centred(up, half)]
  }
  return {
    freeUpTo: (place) => ended(down, place + half) - half,
    freeFrom: (place) => ended(up, place + half) - half,
    take(place) {
      withRoomFor(place)
      down[place + half] = -1
      up[place + half] = 1
    },
  }
}

/** Follow the steps from a place to one that has none; what was passed is led further on. */
function ended(steps: Int32Array, place: number): number {
  let at = place
  while (steps[at]) {
    steps[at]! += steps[at + steps[at]!] ?? 0
    at += steps[at]!
  }
  return at
}

function centred(row: Int32Array, half: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * half)
  wider.set(row, half - row.length / 2)
  return wider
}
