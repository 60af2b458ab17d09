import { Refusal } from '../ingest/formats/reader.ts'

/** How long a server may say nothing, in milliseconds. */
const patience = 30_000

/** The bytes at an address, at most so many; undefined where there is none and none is needed. Throws Refusal. */
export async function download(url: URL, most: number, isNeeded: boolean): Promise<Uint8Array | undefined> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), patience)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), patience)
  }
  try {
    const answer = await fetch(url, { signal: silence.signal })
    if (answer.status === 404 && !isNeeded) return undefined
    if (!answer.ok)
      throw new Refusal('file-unreadable', `${url} answers ${answer.status} ${answer.statusText}.`)
    return await allOf(answer, most, heard)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const why = silence.signal.aborted ? `nothing came for ${patience / 1000} seconds` : reasonOf(error)
    throw new Refusal('file-unreadable', `${url} cannot be read: ${why}.`)
  } finally {
    clearTimeout(timer)
  }
}

async function allOf({ body }: Response, most: number, heard: () => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    heard()
    chunks.push(chunk)
    size += chunk.length
    if (size > most)
      throw new Refusal('file-too-large', `There are more than ${most} bytes; no more are read.`)
  }
  return Buffer.concat(chunks)
}

/** What went wrong, as the cause says it, where there is one. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
