/** What every object has from JavaScript itself, and what stands there: it must be the same after a hostile text as before it. */
export function builtIns(): string {
  const prototypes = { Object, Array, String, Number, Boolean, Function, Map, Set, Date, RegExp, Promise }
  return Object.entries(prototypes)
    .map(([name, { prototype }]) => `${name}: ${Reflect.ownKeys(prototype).map(String).sort().join(' ')}`)
    .join('\n')
}

/** The places in data whose object inherits from what is neither a plain object nor a list, or has what only a hostile text names. */
export function heirs(data: unknown, place = ''): string[] {
  if (typeof data !== 'object' || data === null) return []
  const prototype: unknown = Object.getPrototypeOf(data)
  const isPlain = prototype === null || prototype === Object.prototype || prototype === Array.prototype
  const inside = Object.entries(data).flatMap(([key, value]) => heirs(value, `${place}/${key}`))
  return isPlain && !('polluted' in data && !Object.hasOwn(data, 'polluted')) ? inside : [place, ...inside]
}
