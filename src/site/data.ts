import type { Entry } from '../archive/archive.ts'
import type { Day } from '../archive/day.ts'
import { datePage } from '../archive/permalinks.ts'
import type { Topic } from '../archive/topic.ts'
import { getArchive } from './entries.ts'
import { absolute } from './link.ts'
import { digestLine, paperLine, topicData } from './records.ts'
import { leaveRest, type Rest } from './rest.ts'

/** How many papers the data of a topic hold whole; of the others, their ids. */
const newestOfTopic = 100

/** The digests of a date and their papers, each once, as JSON with a line each. */
export async function dateJson({ date, digests, entries }: Day): Promise<string> {
  const lists = await Promise.all(digests.map(({ digest }) => digestLine(digest)))
  const head = JSON.stringify({ date, url: absolute(datePage(date)) }).slice(0, -1)
  return `${head},"digests":${array(lists)},"papers":${array(entries.map(paperLine))}}\n`
}

/** A topic and its newest papers, as JSON with a line each. */
export async function topicJson(topic: Topic): Promise<string> {
  const { papersOf } = await getArchive()
  const entries = papersOf.get(topic.id) ?? []
  const ids = entries.map(({ paper }) => paper.id)
  const head = JSON.stringify({ topic: await topicData(topic), ids }).slice(0, -1)
  return `${head},"papers":${array(entries.slice(0, newestOfTopic).map(paperLine))}}\n`
}

/** A line a paper; without those of the rest, if there is any. */
export function paperLines(entries: readonly Entry[], rest?: Rest): Response {
  if (rest) leaveRest(rest)
  return linesResponse(entries.slice(0, rest?.newer).values().map(paperLine))
}

/** Lines of JSON as the answer to a request, as a stream: of a large archive the whole would be too long for one string. */
export function linesResponse(lines: IteratorObject<string>): Response {
  const pieces = inPieces(lines)
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  return new Response(stream, { headers: { 'content-type': 'application/jsonl' } })
}

/** Each piece costs as much as a thousand lines do. */
const pieceLength = 1_000_000

function* inPieces(lines: IteratorObject<string>): Generator<Uint8Array, undefined> {
  let piece = ''
  for (const line of lines) {
    piece += `${line}\n`
    if (piece.length < pieceLength) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece) yield Buffer.from(piece)
}

const array = (lines: string[]) => (lines.length > 0 ? `[\n${lines.join(',\n')}\n]` : '[]')
