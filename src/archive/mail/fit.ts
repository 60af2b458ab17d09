/** One piece of a mail, in full and in brief; `papers` stand in it. */
export interface Piece {
  whole: string
  brief: string
  papers: number
}

/** What fits of some pieces: all that stands in it, and how many papers are left out. */
export interface Fitted {
  text: string
  left: number
}

/** As much of some pieces, in their order, as fits into so many bytes of UTF-8: rather all in brief than some not at all; then the first ones whole. */
export function fitInto(pieces: readonly Piece[], bytes: number): Fitted {
  let room = bytes
  const kept: Piece[] = []
  for (const piece of pieces) {
    const size = bytesOf(piece.brief)
    if (size > room) break
    room -= size
    kept.push(piece)
  }
  let whole = 0
  for (const { whole: text, brief } of kept.length < pieces.length ? [] : kept) {
    room -= bytesOf(text) - bytesOf(brief)
    if (room < 0) break
    whole++
  }
  return {
    text: kept.map((piece, at) => (at < whole ? piece.whole : piece.brief)).join(''),
    left: pieces.slice(kept.length).reduce((sum, { papers }) => sum + papers, 0),
  }
}

const utf8 = new TextEncoder()

/** The length of a text in UTF-8. */
export const bytesOf = (text: string): number => utf8.encode(text).length
