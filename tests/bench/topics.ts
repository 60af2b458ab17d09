import type { Archive } from '../../src/archive/archive.ts'
import type { Topic } from '../../src/archive/topic.ts'
import { hfArchive, ownTopics } from '../support/hf-archive.ts'
import { againstLabels } from '../support/topic-labels.ts'

/** Print how the topics fit the 6,951 real papers and the hand-made labels, beside a peer: topics whose only phrase is their label. */
export async function benchTopics(): Promise<void> {
  const topics = ownTopics()
  const labelsAlone = topics.map((topic) => ({ ...topic, ...byLabel(topic) }))
  for (const [name, rules] of [
    ['our rules', topics],
    ['labels alone', labelsAlone],
  ] as const) {
    const start = performance.now()
    const archive = hfArchive([...rules])
    console.log(
      `${name.padEnd(13)} ${figures(archive)}  ${((performance.now() - start) / 1000).toFixed(1)} s`,
    )
  }
}

const byLabel = ({ label }: Topic): Pick<Topic, 'phrases' | 'except' | 'yields'> => ({
  phrases: [{ phrase: label, weight: 4, titleOnly: false }],
  except: [],
  yields: [],
})

function figures({ entries, unsorted, topics, papersOf, ...archive }: Archive): string {
  const counts = entries.map(({ topics: own }) => own.length).toSorted((a, b) => a - b)
  const leaves = topics.filter(({ parent }) => parent).map(({ id }) => papersOf.get(id)?.length ?? 0)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return [
    `unsorted ${percent(unsorted.length / entries.length)} (bar 5)`,
    `median topics ${counts[counts.length >> 1]} (bar 1 to 4)`,
    `largest part ${percent(Math.max(...leaves) / entries.length)} (bar 25)`,
    ...(['first', 'second'] as const).map((sample) => {
      const { f1, named, first } = againstLabels({ entries, unsorted, topics, papersOf, ...archive }, sample)
      return `\n              ${sample} sample: micro-F1 ${f1.toFixed(3)} (bar 0.80), ${named.toFixed(3)} as named, first topic ${first.toFixed(3)} (bar 0.85)`
    }),
  ].join('  ')
}
