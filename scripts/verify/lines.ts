import { createReadStream } from 'node:fs'

/** What papers.jsonl says of a paper: its id, and the topics that it is sorted into. */
export interface ListedPaper {
  id: string
  topics: string[]
}

/** The papers in a file of JSON, one a line; of a line that cannot be read, the line as an id. */
export async function papersInLines(file: string): Promise<ListedPaper[]> {
  const papers: ListedPaper[] = []
  for await (const line of linesIn(file)) if (line) papers.push(paperOf(line))
  return papers
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

function paperOf(line: string): ListedPaper {
  try {
    const { id, topics } = JSON.parse(line) as { id?: unknown; topics?: unknown }
    return { id: String(id), topics: Array.isArray(topics) ? topics.map(String) : [] }
  } catch {
    return { id: line.slice(0, 80), topics: [] }
  }
}
