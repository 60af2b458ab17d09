/** One phrase of a topic's rules. */
export interface Rule {
  /** Its place among the topic's phrases. */
  index: number
  weight: number
  titleOnly: boolean
  /** How many parts must all be found. */
  parts: number
  /** Whether the parts must stand in their order in one sentence; else they may stand anywhere in the paper. */
  near: boolean
}

/** What a phrase in the tree stands for: a part of a rule of a topic, or, without rule, words that do not count for it. */
export interface Term {
  topic: string
  rule?: Rule
  part: number
}

/** A term found in a paper. */
export interface Hit {
  term: Term
  inTitle: boolean
  start: number
  end: number
  /** The place of its first and of its last word among those of the text. */
  first: number
  last: number
  sentence: number
  words: string
}

/** How much more a phrase in the title counts than one in the abstract. */
const titleFactor = 2.2
/** What each further mention in the abstract adds, as a share of the first. */
const repeatShare = 0.35
const mostRepeats = 3
/** How many words on, at most, the second part of a rule follows the first. */
const farthest = 12

/** Add up what the hits of one topic say. */
export function score(hits: Hit[]): { score: number; words: Words[] } {
  const found = factors(hits).map(({ rule, hits: own, factor }) => ({ own, weight: rule.weight * factor }))
  const words = found.filter(({ weight }) => weight > 0).flatMap(({ own, weight }) => shares(own, weight))
  return { score: found.reduce((sum, { weight }) => sum + weight, 0), words: merged(words) }
}

/** The rules that are met, each with how many times its weight counts. */
export function factors(hits: Hit[]): { rule: Rule; hits: Hit[]; factor: number }[] {
  return [...Map.groupBy(standing(hits), ({ term }) => term.rule)]
    .flatMap(([rule, own]) => (rule ? [{ rule, hits: own, factor: factorOf(rule, own) }] : []))
    .filter(({ factor }) => factor > 0)
}

type Words = { words: string; weight: number }

/** The same words from several rules as one, the weightiest first. */
function merged(all: Words[]): Words[] {
  return [...Map.groupBy(all, ({ words }) => words.toLowerCase()).values()]
    .map((own) => ({ words: own[0]!.words, weight: own.reduce((sum, { weight }) => sum + weight, 0) }))
    .toSorted((a, b) => b.weight - a.weight)
}

/** The hits that no excepted words cover and that are no part of a longer one. */
function standing(hits: Hit[]): Hit[] {
  return hits.filter((hit) => hit.term.rule && !hits.some((other) => hides(other, hit)))
}

function hides(other: Hit, hit: Hit): boolean {
  if (other.inTitle !== hit.inTitle || other === hit) return false
  if (!other.term.rule) return other.start < hit.end && hit.start < other.end
  if (other.term.rule.parts > 1 !== (hit.term.rule?.parts ?? 1) > 1) return false
  return other.start <= hit.start && hit.end <= other.end && other.end - other.start > hit.end - hit.start
}

function factorOf(rule: Rule, hits: Hit[]): number {
  if (rule.near) return mentions(rule, led(hits))
  const parts = [...Map.groupBy(hits, ({ term }) => term.part).values()]
  return parts.length < rule.parts ? 0 : Math.min(...parts.map((own) => mentions(rule, own)))
}

/** The hits of a second part that one of the first part leads in the same sentence, with few words between them. */
function led(hits: Hit[]): Hit[] {
  let leader: Hit | undefined
  return hits.filter((hit) => {
    if (hit.term.part === 0) leader = hit
    if (hit.term.part === 0 || !leader || leader.inTitle !== hit.inTitle) return false
    return leader.sentence === hit.sentence && hit.first > leader.last && hit.first - leader.last <= farthest
  })
}

function mentions(rule: Rule, hits: Hit[]): number {
  if (rule.titleOnly) return hits.some((hit) => hit.inTitle) ? 1 : 0
  if (hits.length === 0) return 0
  const [first = 0, ...more] = hits.map((hit) => (hit.inTitle ? titleFactor : 1)).toSorted((a, b) => b - a)
  return first + repeatShare * Math.min(more.length, mostRepeats)
}

/** The weight of a rule shared out among the words that it was found as. */
function shares(hits: Hit[], weight: number) {
  const forms = Map.groupBy(hits, (hit) => hit.words.toLowerCase())
  return [...forms.values()].map((own) => ({
    words: own[0]!.words,
    weight: (weight * own.length) / hits.length,
  }))
}
