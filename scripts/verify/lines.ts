import { createReadStream } from 'node:fs'

/** The ids of the objects in a file of JSON, one a line; of a line that cannot be read, the line. */
export async function idsInLines(file: string): Promise<string[]> {
  const ids: string[] = []
  for await (const line of linesIn(file)) if (line) ids.push(idOf(line))
  return ids
}

/** The lines of a file, cut at `\n` alone: readline would cut where U+2028 stands in a text, too. */
export async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const text of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const [first = '', ...lines] = text.split('\n')
    rest += first
    for (const line of lines) {
      yield rest
      rest = line
    }
  }
  yield rest
}

function idOf(line: string): string {
  try {
    return String((JSON.parse(line) as { id?: unknown }).id)
  } catch {
    return line.slice(0, 80)
  }
}
