import { isUtf8 } from 'node:buffer'
import type { Place } from '../../src/archive/message.ts'
import { Refusal } from './formats/reader.ts'

/** The text of a raw digest, without a byte-order mark. */
export interface Decoded {
  text: string
  /** Where the first byte stands that is not UTF-8; it and others like it became U+FFFD. */
  invalid?: Place
}

/** Decode UTF-8, or UTF-16 that says so by its byte-order mark. Throws Refusal for UTF-16 that is broken or does not say so. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeUtf16(bytes, 'utf-16le') }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeUtf16(bytes, 'utf-16be') }
  const text = utf8(bytes).replace(/^\uFEFF/, '')
  if (looksLikeUtf16(text))
    throw refused('The file looks like UTF-16 without a byte-order mark; save it as UTF-8.')
  return isUtf8(bytes) ? { text } : { text, invalid: endOfUtf8(bytes) }
}

const utf8 = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf8')

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\uFFFD') || text.startsWith('\0'))
    throw refused('The byte-order mark says UTF-16, but the text is not; save it as UTF-8.')
  return text
}

const looksLikeUtf16 = (text: string) =>
  text.includes('\0') && text.replace(/[^\0]+/g, '').length > text.length / 5

const refused = (reason: string) => new Refusal('encoding-invalid', reason)

/** Where the longest beginning ends that is UTF-8. */
function endOfUtf8(bytes: Uint8Array): Place {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (beginning(bytes.subarray(0, middle)) === undefined) high = middle - 1
    else low = middle
  }
  const lines = beginning(bytes.subarray(0, low))!.split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

/** The whole characters of the beginning of a text; undefined where it is not UTF-8. */
function beginning(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}
