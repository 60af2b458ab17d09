import { readFileSync } from 'node:fs'
import { dataPath } from '../../support/data.ts'

/** One query of the development set, and the arXiv id of the paper that it must find. */
export interface BenchQuery {
  type: string
  query: string
  paper: string
}

/** The queries by type, in the order of the file. */
export function benchQueries(): Map<string, BenchQuery[]> {
  const list = JSON.parse(readFileSync(dataPath('search/queries.json'), 'utf8')) as BenchQuery[]
  return Map.groupBy(list, ({ type }) => type)
}

/** What one search makes of the queries of one type. */
export interface Found {
  /** The mean of 1 / rank over all queries; 0 where the paper is not among the first ten. */
  mrr: number
  /** The same for the queries of even and of odd number: how much it varies. */
  halves: [number, number]
  /** The share of the queries that find nothing. */
  nothing: number
  /** Milliseconds a query: the median and the 95th percentile. */
  ms: [median: number, p95: number]
}

/** Ask all queries of a type; `search` gives the arXiv ids of the first ten papers. */
export async function measure(
  queries: readonly BenchQuery[],
  search: (query: string) => Promise<string[]> | string[],
): Promise<Found> {
  const ranks: number[] = []
  const times: number[] = []
  let nothing = 0
  for (const { query, paper } of queries) {
    const start = performance.now()
    const found = await search(query)
    times.push(performance.now() - start)
    if (found.length === 0) nothing += 1
    const at = found.slice(0, 10).indexOf(paper)
    ranks.push(at < 0 ? 0 : 1 / (at + 1))
  }
  const half = (rest: number) => mean(ranks.filter((_, at) => at % 2 === rest))
  return {
    mrr: mean(ranks),
    halves: [half(0), half(1)],
    nothing: nothing / queries.length,
    ms: [percentile(times, 50), percentile(times, 95)],
  }
}

/** The value below which `percent` of the values lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
