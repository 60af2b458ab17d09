import { linesResponse } from '../site/data.ts'
import { getArchive } from '../site/entries.ts'
import { digestLine } from '../site/records.ts'

export async function GET() {
  const { digests } = await getArchive()
  return linesResponse((await Promise.all(digests.map(digestLine))).values())
}
