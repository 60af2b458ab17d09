import { digestsJsonl, papersJsonl } from '../archive/permalinks.ts'
import { linesResponse, paperLines } from '../site/data.ts'
import { due, pathsFor } from '../site/due.ts'
import { getArchive } from '../site/entries.ts'
import { getPrints } from '../site/prints.ts'
import { digestLine } from '../site/records.ts'
import { restOf } from '../site/rest.ts'

export const getStaticPaths = pathsFor('lists', async () => {
  const [{ entries, digests }, print] = await Promise.all([getArchive(), getPrints()])
  const own = await due([papersJsonl, digestsJsonl], (path) => ({
    path,
    from: path === papersJsonl ? [print.entries(entries)] : [digests.map(print.digest)],
  }))
  return own.map((path) => ({ params: { lines: path.slice(1, -'.jsonl'.length) }, props: { path } }))
})

export async function GET({ props }: { props: { path: string } }) {
  const [{ entries, digests }, print] = await Promise.all([getArchive(), getPrints()])
  if (props.path === papersJsonl)
    return paperLines(entries, await restOf(props.path, entries, print, print.entries))
  return linesResponse((await Promise.all(digests.map(digestLine))).values())
}
