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
  eachShared(a, b, (i, j) => {
    const from = places.length
    let at = b.starts[j]!
    for (const place of a.places.subarray(a.starts[i], a.starts[i + 1])) {
      while (at < b.starts[j + 1]! && b.places[at]! < place + gap) at += 1
      if (at < b.starts[j + 1]! && b.places[at] === place + gap) places.push(place)
    }
    if (places.length === from) return
    papers.push(a.papers[i]!)
    starts.push(places.length)
  })
  return counted(papers, places, starts)
}

/** Visit every paper that two lists name: its index in each. */
export function eachShared(a: Postings, b: Postings, visit: (i: number, j: number) => void): void {
  for (let i = 0, j = 0; i < a.papers.length && j < b.papers.length; ) {
    const x = a.papers[i]!
    const y = b.papers[j]!
    if (x === y) visit(i, j)
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
}

/** How near `b` stands behind `a` somewhere in a paper, their i-th and j-th: 1 at exactly `gap` places, 0.4 at fewer or one more, 0.25 ahead of it, else 0. */
export function nearness(a: Postings, i: number, b: Postings, j: number, gap: number): number {
  let best = 0
  let from = b.starts[j]!
  const end = b.starts[j + 1]!
  for (let own = a.starts[i]!; own < a.starts[i + 1]!; own++) {
    const place = a.places[own]!
    while (from < end && b.places[from]! + gap + 1 < place) from += 1
    for (let at = from; at < end && b.places[at]! <= place + gap + 1; at++) {
      const ahead = b.places[at]! - place
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
