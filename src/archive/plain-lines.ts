/**
 * Read the form of YAML that `writeFrontmatter` writes, line by line: a hundred thousand files need the speed.
 * Undefined for any other form, which may be good YAML all the same.
 */
export function readPlainLines(yaml: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {}
  let list: unknown[] | undefined
  for (const line of yaml.split('\n')) {
    const field = fieldPattern.exec(line)
    if (!field) {
      if (!list || !readItem(line, list)) return undefined
    } else {
      const [, key = '', value] = field
      const read = value === undefined ? [] : fromJson(value)
      if (read === undefined || Object.hasOwn(data, key)) return undefined
      list = Array.isArray(read) ? read : undefined
      data[key] = read
    }
  }
  return Object.values(data).some((value) => Array.isArray(value) && value.length === 0) ? undefined : data
}

const fieldPattern = /^([a-zA-Z]+):(?: (".*"|-?\d+))?$/
const itemPattern = /^ {2}([- ]) (?:([a-zA-Z]+): )?(".*"|-?\d+)$/

/** Read a line of a list into it: an item `  - "…"`, or one field of an object, `  - key: "…"` or `    key: "…"`. */
function readItem(line: string, list: unknown[]): boolean {
  const [, mark, key, text = ''] = itemPattern.exec(line) ?? []
  const value = fromJson(text)
  if (value === undefined) return false
  if (mark === '-') return list.push(key === undefined ? value : { [key]: value }) > 0
  const latest = list.at(-1)
  if (key === undefined || typeof latest !== 'object' || latest === null || Object.hasOwn(latest, key))
    return false
  Object.assign(latest, { [key]: value })
  return true
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
