import type { Assignment } from './classify.ts'
import type { Topic } from './topic.ts'

/** What must speak for a topic. */
const enough = 3.5
/** What must speak for the best topic of a paper that has no other. */
const enoughForOnly = 1
/** The share of the first topic's rank that a further one must reach. */
const enoughBeside = 0.2
const most = 4
/** The score from which a topic takes no more from those that yield to it. */
const mostTaken = 12
/** How many times the score of a part its parent needs to be listed in its stead. */
const partShare = 1.5

/** How much of its score a topic brings to its place in the order. */
const rankOf: Record<Topic['role'], number> = { subject: 1, method: 0.7, kind: 0.3, rest: 0.5 }

/** The topics that a paper is listed under: those pinned, then those of which enough is said, at most four in all. */
export function choose(
  pinned: Assignment[],
  free: Assignment[],
  topics: ReadonlyMap<string, Topic>,
): Assignment[] {
  const rank = ({ topic, score }: Assignment) => score * rankOf[topics.get(topic)?.role ?? 'subject']
  const ranked = discounted(free, topics).toSorted(
    (a, b) => rank(b) - rank(a) || (a.topic < b.topic ? -1 : 1),
  )
  const sure = ranked.filter(({ score }) => score >= enough)
  const chosen = sure.length > 0 ? sure : ranked.filter(({ score }) => score >= enoughForOnly).slice(0, 1)
  const all = [...pinned, ...chosen]
  const kept = all.filter((one) => one.pinned || !all.some((other) => givesWay(one, other, topics)))
  const top = Math.max(...kept.map(({ score }) => score))
  const isKind = ({ topic }: Assignment) => topics.get(topic)?.role === 'kind'
  return kept.filter((one) => one.pinned || isKind(one) || one.score >= enoughBeside * top).slice(0, most)
}

/** Whether a topic is left out beside another: its own part, unless far more speaks for the whole; or one that its rules name. */
function givesWay(one: Assignment, other: Assignment, topics: ReadonlyMap<string, Topic>): boolean {
  if (topics.get(other.topic)?.parent === one.topic)
    return other.pinned || one.score < partShare * other.score
  if (topics.get(one.topic)?.parent === other.topic) return one.score * partShare <= other.score
  return false
}

/** The topics with what others take from them. */
function discounted(all: Assignment[], topics: ReadonlyMap<string, Topic>): Assignment[] {
  const scores = new Map(all.map(({ topic, score }) => [topic, Math.min(score, mostTaken)]))
  return all.map((one) => {
    const yields = topics.get(one.topic)?.yields ?? []
    const taken = yields.reduce((sum, { topic, share }) => sum + share * (scores.get(topic) ?? 0), 0)
    return { ...one, score: one.score - taken }
  })
}
