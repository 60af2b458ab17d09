import type { Topic } from './topic.ts'

/** A topic with what speaks for it. */
export interface Scored {
  topic: string
  score: number
}

/** What must speak for a topic. */
const enough = 2.4
/** What must speak for the best topic of a paper that has no other. */
const enoughForOnly = 0.5
/** The share of the highest score that a further topic must reach; a kind of paper need not. */
const enoughBeside = 0.2
/** How many topics a paper has at most, pinned ones apart. */
const most = 4
/** The score from which a topic takes no more from those that yield to it. */
const mostTaken = 12
/** How much of its score a topic brings to its place in the order. */
const rankOf: Record<Topic['role'], number> = { subject: 1, method: 0.9, kind: 0.5, rest: 0.8 }

/** The topics that a paper is listed under: those pinned, then those of which enough is said, most certain first. */
export function choose(
  pinned: Scored[],
  found: Scored[],
  topics: ReadonlyMap<string, Topic>,
): (Scored & { pinned: boolean })[] {
  const isPinned = ({ topic }: Scored) => pinned.some((one) => one.topic === topic)
  const free = inOrder(discounted(found, topics), topics).filter((one) => !isPinned(one))
  const sure = free.filter(({ score }) => score >= enough)
  const only = pinned.length > 0 ? [] : free.filter(({ score }) => score >= enoughForOnly).slice(0, 1)
  const chosen = besides(sure.length > 0 ? sure : only, pinned, topics).slice(0, most)
  return [
    ...pinned.map((one) => ({ ...one, pinned: true })),
    ...chosen.map((one) => ({ ...one, pinned: false })),
  ]
}

/** The topics less what others take from them. */
function discounted(all: Scored[], topics: ReadonlyMap<string, Topic>): Scored[] {
  const scores = new Map(all.map(({ topic, score }) => [topic, Math.max(0, Math.min(score, mostTaken))]))
  return all.map(({ topic, score }) => {
    const yields = topics.get(topic)?.yields ?? []
    return { topic, score: yields.reduce((left, to) => left - to.share * (scores.get(to.topic) ?? 0), score) }
  })
}

function inOrder(all: Scored[], topics: ReadonlyMap<string, Topic>): Scored[] {
  const rank = ({ topic, score }: Scored) => score * rankOf[topics.get(topic)?.role ?? 'subject']
  return all.toSorted((a, b) => rank(b) - rank(a) || (a.topic < b.topic ? -1 : 1))
}

/** Those that stand beside all others: of a whole and its part the one for which more speaks, and nothing of which little is said. */
function besides(free: Scored[], pinned: Scored[], topics: ReadonlyMap<string, Topic>): Scored[] {
  const parentOf = (one: Scored) => topics.get(one.topic)?.parent
  const givesWay = (one: Scored) =>
    pinned.some((other) => parentOf(other) === one.topic || parentOf(one) === other.topic) ||
    free.some((other) => parentOf(other) === one.topic && one.score <= other.score) ||
    free.some((other) => parentOf(one) === other.topic && one.score < other.score)
  const kept = free.filter((one) => !givesWay(one))
  const top = Math.max(...kept.map(({ score }) => score))
  return kept.filter(({ topic, score }) => topics.get(topic)?.role === 'kind' || score >= enoughBeside * top)
}
