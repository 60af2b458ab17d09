/** A text as the answer to a request. As bytes it is copied less often than as a string. */
export const textResponse = (text: string, type: string): Response =>
  bytesResponse(Buffer.from(text), `${type}; charset=utf-8`)

/** A text of JSON as the answer to a request. */
export const jsonResponse = (text: string): Response => bytesResponse(Buffer.from(text), 'application/json')

/** Bytes as the answer to a request. */
export const bytesResponse = (bytes: Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(bytes, { headers: { 'content-type': type } })
