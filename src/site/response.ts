/** A text as the answer to a request. As bytes it is copied less often than as a string. */
export const textResponse = (text: string, type: string): Response =>
  bytesResponse(Buffer.from(text), `${type}; charset=utf-8`)

/** A text of JSON as the answer to a request. */
export const jsonResponse = (text: string): Response => bytesResponse(Buffer.from(text), 'application/json')

/** Bytes as the answer to a request. */
export const bytesResponse = (bytes: Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(bytes, { headers: { 'content-type': type } })

/** Pieces of bytes, one after another, as the answer to a request: all of them at once might be too much to copy. */
export function piecesResponse(pieces: Iterator<Uint8Array>, type: string): Response {
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  return new Response(stream, { headers: { 'content-type': type } })
}
