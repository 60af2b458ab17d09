type Numbers =
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>

/** Numbers with room for at least so many: the very ones where there is room, else a copy with half as much again, so that one more costs the same in a list of any length. */
export function withRoom<T extends Numbers>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers
  const made = new (numbers.constructor as new (length: number) => T)(
    Math.max(length, Math.ceil(length * 1.5)),
  )
  made.set(numbers)
  return made
}
