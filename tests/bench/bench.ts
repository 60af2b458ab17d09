import { command, UsageError } from '../../scripts/command.ts'
import { hasData } from '../support/data.ts'

const benches: Record<string, () => Promise<() => Promise<void>>> = {
  'hf-page': async () => (await import('./hf-page.ts')).benchHfPage,
  identity: async () => (await import('./identity.ts')).benchIdentity,
  ingest: async () => (await import('./ingest.ts')).benchIngest,
  linear: async () => (await import('./linear.ts')).benchLinear,
  map: async () => (await import('./map.ts')).benchMap,
  offline: async () => (await import('./offline.ts')).benchOffline,
  pictures: async () => (await import('./pictures.ts')).benchPictures,
  related: async () => (await import('./related.ts')).benchRelated,
  rising: async () => (await import('./rising.ts')).benchRising,
  scale: async () => (await import('./scale.ts')).benchScale,
  search: async () => (await import('./search.ts')).benchSearch,
  text: async () => (await import('./text.ts')).benchText,
  topics: async () => (await import('./topics.ts')).benchTopics,
}

const help = `
npm run bench -- [NAME…]

Measures over the real data in ../shared/data, each figure beside a peer of the same run.
Names: ${Object.keys(benches).join(', ')}; without a name all of them.
`

await command(help, {}, async (_, names) => {
  const unknown = names.filter((name) => !Object.hasOwn(benches, name))
  if (unknown.length > 0)
    throw new UsageError(
      `There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`,
    )
  if (!hasData)
    throw new UsageError('The benchmarks need the real data in ../shared/data, beside the project')
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    console.log(`\n# ${name}`)
    await (await benches[name]!())()
  }
  return 0
})
