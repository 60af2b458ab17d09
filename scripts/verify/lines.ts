import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** The ids of the objects in a file of JSON, one a line; of a line that cannot be read, the line. */
export async function idsInLines(file: string): Promise<string[]> {
  const ids: string[] = []
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  }))
    if (line) ids.push(idOf(line))
  return ids
}

function idOf(line: string): string {
  try {
    return String((JSON.parse(line) as { id?: unknown }).id)
  } catch {
    return line.slice(0, 80)
  }
}
