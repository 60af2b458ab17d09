/** 64 bits that tell a text from others, in two numbers: among ten million texts no two are expected to be alike. */
export interface TextKey {
  low: number
  high: number
}

/** The key of the empty text. */
const empty: TextKey = { low: 0x811c9dc5 | 0, high: 0x9747b28c | 0 }

/** The key of a text that stands after one whose key is `before`: that of the two in one. Both numbers are 32 bits, signed. After FNV-1a (Fowler, Noll and Vo), in two lanes. */
export function keyOf(text: string, before: TextKey = empty): TextKey {
  let { low, high } = before
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    low = Math.imul(low ^ sign, 0x01000193)
    high = Math.imul((high ^ sign) + (low >>> 15), 0x85ebca6b)
  }
  return { low, high }
}

/** The key of numbers of 32 bits that stand after others whose key is given: a flipped bit makes another. */
export function keyOfNumbers(numbers: Int32Array, { low, high }: TextKey = empty): TextKey {
  for (let at = 0; at < numbers.length; at++) {
    low = Math.imul(low ^ numbers[at]!, 0x01000193)
    low ^= low >>> 15
    high = Math.imul((high ^ numbers[at]!) + low, 0x85ebca6b)
    high ^= high >>> 13
  }
  return { low, high }
}
