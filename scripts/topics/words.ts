import { counted } from '../../src/archive/count.ts'
import type { Named } from './effect.ts'
import type { Frequent } from './phrases.ts'
import type { Survey } from './survey.ts'

/** How many papers or pairs of a list are printed; `--json` has them all. */
const most = 20

/** A survey as it is read in the terminal. */
export function inWords(found: Survey): string {
  return [
    section('Papers of each topic (and how many have it first)', countsOf(found)),
    section(`Unsorted: ${counted(found.unsorted.length, 'paper')} of ${found.papers}`, named(found.unsorted)),
    ...effectsOf(found),
    section('Topics that overlap: the share of the smaller one that has both', overlapsOf(found)),
    section('Frequent in papers that have the topic first, and in none of its rules', missingOf(found)),
    section('Frequent phrases that no topic has', [listed(found.unclaimed)]),
  ].join('\n\n')
}

const section = (title: string, lines: string[]) =>
  [title, ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`)].join('\n')

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

const countsOf = ({ topics, papers }: Survey): string[] =>
  topics.map(({ id, parent, ...own }) => {
    const name = `${parent === undefined ? '' : '  '}${id}`.padEnd(28)
    const share = percent(own.papers / Math.max(papers, 1)).padStart(7)
    return `${name}${String(own.papers).padStart(6)} ${share} ${String(own.first).padStart(6)}`
  })

function named(papers: Named[], sign = ''): string[] {
  const shown = papers.slice(0, most).map(({ id, title }) => `${sign}${id}: ${title}`)
  return papers.length > most ? [...shown, `${sign}and ${papers.length - most} more`] : shown
}

function effectsOf({ before, effects }: Survey): string[] {
  if (before === undefined) return [section('What edited rules do', [notCompared])]
  const lines = effects.flatMap(({ topic, joins, leaves }) => [
    `${topic}: ${joins.length} join, ${leaves.length} leave`,
    ...named(joins, '  + '),
    ...named(leaves, '  - '),
  ])
  return [section(`Since ${before}`, lines)]
}

const notCompared = 'not compared: Git has no earlier topics of this folder; name another folder by --before'

const overlapsOf = ({ overlaps }: Survey): string[] =>
  overlaps
    .slice(0, most)
    .map(({ topics, papers, share }) => `${percent(share).padStart(7)} ${topics.join(', ')} (${papers})`)

const missingOf = ({ missing }: Survey): string[] =>
  missing.map(({ topic, phrases }) => `${topic}: ${listed(phrases)}`)

const listed = (phrases: Frequent[]): string =>
  phrases.length > 0 ? phrases.map(({ phrase, papers }) => `${phrase} (${papers})`).join(', ') : 'none'
