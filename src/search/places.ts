import { type Postings, textBase } from './postings.ts'

/** The papers in which words stand one behind another, with the places of the first. The words are at least one. */
export function follow(list: readonly Postings[]): Postings {
  return list.slice(1).reduce((sofar, next, at) => adjacent(sofar, next, at + 1), list[0]!)
}

/** The papers and places of `a` that `b` follows `gap` places later. */
function adjacent(a: Postings, b: Postings, gap: number): Postings {
  const papers: number[] = []
  const places: number[] = []
  const starts = [0]
  for (const [i, j] of shared(a, b)) {
    const from = places.length
    const followers = new Set(b.places.subarray(b.starts[j], b.starts[j + 1]))
    for (const place of a.places.subarray(a.starts[i], a.starts[i + 1]))
      if (followers.has(place + gap)) places.push(place)
    if (places.length === from) continue
    papers.push(a.papers[i]!)
    starts.push(places.length)
  }
  return counted(papers, places, starts)
}

/** Where two lists name the same paper: the index in each. */
export function* shared(a: Postings, b: Postings): Generator<[number, number]> {
  for (let i = 0, j = 0; i < a.papers.length && j < b.papers.length; ) {
    const [x, y] = [a.papers[i]!, b.papers[j]!]
    if (x === y) yield [i, j]
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
}

/** How near `b` stands behind `a` somewhere in a paper: 1 at exactly `gap` places, 0.4 at fewer or one more, 0.25 ahead of it, else 0. */
export function nearness(a: Uint32Array, b: Uint32Array, gap: number): number {
  let best = 0
  let from = 0
  for (const place of a) {
    while (from < b.length && b[from]! + gap + 1 < place) from += 1
    for (let at = from; at < b.length && b[at]! <= place + gap + 1; at++) {
      const ahead = b[at]! - place
      if (ahead === gap || ahead === 0) return 1
      best = Math.max(best, ahead > 0 ? 0.4 : 0.25)
    }
  }
  return best
}

function counted(papers: number[], places: number[], starts: number[]): Postings {
  const inTitle = papers.map((_, at) => {
    let count = 0
    for (let place = starts[at]!; place < starts[at + 1]!; place++) if (places[place]! < textBase) count += 1
    return count
  })
  return {
    papers: Uint32Array.from(papers),
    titles: Uint32Array.from(inTitle),
    texts: Uint32Array.from(inTitle, (count, at) => starts[at + 1]! - starts[at]! - count),
    places: Uint32Array.from(places),
    starts: Uint32Array.from(starts),
  }
}
