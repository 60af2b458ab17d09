import * as to from '../archive/permalinks.ts'
import { paperRecord } from '../archive/record.ts'
import { getArchive } from '../site/entries.ts'
import { absolute } from '../site/link.ts'
import { recordedPaper } from '../site/loader.ts'

/** A line a paper, as a stream: of a large archive the whole would be too long for one string. */
export async function GET() {
  const { entries } = await getArchive()
  const utf8 = new TextEncoder()
  const rest = entries.values()
  const lines = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value: entry } = rest.next()
      if (!entry) return controller.close()
      const { id } = entry.paper
      const record = paperRecord(entry, absolute(to.paperPage(id)), recordedPaper(id))
      controller.enqueue(utf8.encode(`${JSON.stringify(record)}\n`))
    },
  })
  return new Response(lines, { headers: { 'content-type': 'application/jsonl' } })
}
