import { isId } from './ids.ts'

/** Papers as the part of an address behind `#`: their ids in their order, packed where that is shorter. */
export async function shareList(ids: readonly string[]): Promise<string> {
  const plain = ids.join('.')
  if (typeof CompressionStream === 'undefined') return `list=${plain}`
  const packed = base64url(
    await streamed(new TextEncoder().encode(plain), new CompressionStream('deflate-raw')),
  )
  return packed.length + 1 < plain.length ? `list=_${packed}` : `list=${plain}`
}

/** What a shared list names: its papers, each once, and whether it is whole. An address may have lost its end on its way; of a packed one nothing is left then. */
export interface SharedList {
  ids: string[]
  isWhole: boolean
}

/** The papers that the part of an address behind `#` shares; undefined where it shares none. At most so many as a list may have. */
export async function sharedList(hash: string): Promise<SharedList | undefined> {
  const [, packed, plain] = /^#?list=(?:_([\w-]+)|([a-z0-9.-]+))$/.exec(hash) ?? []
  const text = packed === undefined ? plain : await unpacked(packed)
  if (text === undefined) return packed === undefined ? undefined : { ids: [], isWhole: false }
  const named = text.split('.')
  const ids = [...new Set(named.filter(isId))]
  return { ids: ids.slice(0, most), isWhole: ids.length <= most && named.every(isId) }
}

/** So many papers a shared list may have. */
const most = 5000
/** A packed list is read up to so many characters, whatever it pretends to hold. */
const largest = most * 81

/** A packed text, or its beginning; undefined where it is damaged. */
async function unpacked(packed: string): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    const bytes = new Blob([bytesOf(packed)]).stream()
    const reader = bytes.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
    while (text.length < largest) {
      const { done, value } = await reader.read()
      if (done) return text
      text += decoder.decode(value, { stream: true })
    }
    await reader.cancel()
    return text.slice(0, largest)
  } catch {
    return undefined
  }
}

async function streamed(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function base64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
