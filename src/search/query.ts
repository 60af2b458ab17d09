/** A whole query: what the address bar holds. */
export interface Query {
  text: string
  /** Ids of topics: papers of any of them. */
  topics: string[]
  /** Papers of any of these years, `YYYY`. */
  years: string[]
  sort: Sort
  /** How many results are shown. */
  limit: number
}

/** The best match first, or by the day a paper entered the archive. */
export type Sort = 'best' | 'newest' | 'oldest'

/** How many results are shown at first, and how many more at a time. */
export const pageSize = 10
/** The most results that one search shows. */
export const mostResults = 200

export const emptyQuery: Query = { text: '', topics: [], years: [], sort: 'best', limit: pageSize }

/** The query that URL parameters hold: `q`, `topic` and `year` (several are possible), `sort`, `limit`; what is not understood is left out. */
export function readQuery(params: URLSearchParams): Query {
  const sort = params.get('sort')
  const limit = Number(params.get('limit'))
  return {
    text: params.get('q') ?? '',
    topics: listed(params, 'topic', /^[a-z0-9-]{1,80}$/),
    years: listed(params, 'year', /^\d{4}$/),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'best',
    limit: Number.isInteger(limit) && limit > pageSize ? Math.min(limit, mostResults) : pageSize,
  }
}

/** The URL parameters of a query; what is as it is without saying stays out. */
export function writeQuery(query: Query): URLSearchParams {
  const params = new URLSearchParams()
  if (query.text.trim()) params.set('q', query.text)
  for (const topic of query.topics) params.append('topic', topic)
  for (const year of query.years) params.append('year', year)
  if (query.sort !== 'best') params.set('sort', query.sort)
  if (query.limit !== pageSize) params.set('limit', String(query.limit))
  return params
}

/** Whether a query asks for anything. */
export const asksNothing = ({ text, topics, years }: Query): boolean =>
  text.trim() === '' && topics.length === 0 && years.length === 0

const listed = (params: URLSearchParams, name: string, pattern: RegExp) =>
  [...new Set(params.getAll(name))].filter((value) => pattern.test(value))
