import { digestsJsonl, papersJsonl } from '../archive/permalinks.ts'
import { linesResponse, paperLines } from '../site/data.ts'
import { due, pathsFor } from '../site/due.ts'
import { getArchive } from '../site/entries.ts'
import { getPrints } from '../site/prints.ts'
import { digestLine } from '../site/records.ts'
import { listFrom, restOf } from '../site/rest.ts'

export const getStaticPaths = pathsFor('lists', async () => {
  const [{ entries, digests }, print] = await Promise.all([getArchive(), getPrints()])
  const own = await due([papersJsonl, digestsJsonl], (path) => ({
    path,
    from: path === papersJsonl ? listFrom(entries, print) : [digests.map(print.digest)],
  }))
  return own.map((path) => ({ params: { lines: path.slice(1, -'.jsonl'.length) }, props: { path } }))
})

export async function GET({ props }: { props: { path: string } }) {
  const { entries, digests } = await getArchive()
  if (props.path === papersJsonl)
    return paperLines(entries, await restOf(props.path, entries, await getPrints()))
  return linesResponse((await Promise.all(digests.map(digestLine))).values())
}
