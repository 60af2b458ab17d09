import { getArchive } from '../site/entries.ts'
import { topicData } from '../site/records.ts'
import { jsonResponse } from '../site/response.ts'

export async function GET() {
  const { topics } = await getArchive()
  return jsonResponse(`${JSON.stringify({ topics: await Promise.all(topics.map(topicData)) }, null, 1)}\n`)
}
