/** One phrase of a topic's rules. */
export interface Rule {
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
  /** The place of its first and of its last word among those of the title or the abstract. */
  first: number
  last: number
  sentence: number
  /** The title or the abstract, and where the term begins and ends in it. */
  text: string
  start: number
  end: number
}

/** Words of a paper, with what they say for a topic. */
export interface Evidence {
  words: string
  weight: number
}

/** How much more a phrase in the title counts than one in the abstract. */
const titleFactor = 2.2
/** What each further mention adds, as a share of the first in an abstract, and how many are counted. */
const repeatShare = 0.35
const mostRepeats = 3
/** How many words on, at most, a part of a rule follows the one before. */
const farthest = 12

/** What the hits of one topic say for it in all. They must be in the order of their first words, those of the title first. */
export function scoreOf(hits: Hit[]): number {
  return factors(hits).reduce((sum, { rule, factor }) => sum + rule.weight * factor, 0)
}

/** The words that speak for a topic, each with its weight, the weightiest first. */
export function evidenceOf(hits: Hit[]): Evidence[] {
  const forms = new Map<string, Evidence>()
  for (const { rule, hits: own, factor } of factors(hits)) {
    for (const { text, start, end } of rule.weight > 0 ? own : []) {
      const words = text.slice(start, end)
      const one = forms.get(words.toLowerCase()) ?? { words, weight: 0 }
      forms.set(words.toLowerCase(), one)
      one.weight += (rule.weight * factor) / own.length
    }
  }
  return [...forms.values()].toSorted((a, b) => b.weight - a.weight)
}

/** The rules that are met, each with how many times its weight counts. */
function factors(hits: Hit[]): { rule: Rule; hits: Hit[]; factor: number }[] {
  const met = new Map<Rule, Hit[]>()
  for (const hit of standing(hits)) {
    const { rule, part } = hit.term
    if (!rule) continue
    const own = met.get(rule) ?? []
    met.set(rule, own)
    const before = own.at(-1)
    if (before?.first !== hit.first || before.inTitle !== hit.inTitle || before.term.part !== part)
      own.push(hit)
  }
  return [...met]
    .map(([rule, own]) => ({ rule, hits: rule.near ? led(rule, own) : own }))
    .map(({ rule, hits: own }) => ({ rule, hits: own, factor: factorOf(rule, own) }))
    .filter(({ factor }) => factor > 0)
}

/** The hits that no excepted words touch. */
function standing(hits: Hit[]): Hit[] {
  const excepted = new Set(hits.filter(({ term }) => !term.rule).flatMap(places))
  if (excepted.size === 0) return hits
  return hits.filter((hit) => !places(hit).some((place) => excepted.has(place)))
}

/** The words that a hit covers, as numbers: those of the title are negative. */
function places({ inTitle, first, last }: Hit): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => (inTitle ? -1 - first - at : first + at))
}

function factorOf(rule: Rule, hits: Hit[]): number {
  if (rule.near || rule.parts === 1) return mentioned(rule, hits)
  const parts = [...Map.groupBy(hits, ({ term }) => term.part).values()]
  return parts.length < rule.parts ? 0 : Math.min(...parts.map((own) => mentioned(rule, own)))
}

/** What a rule's parts and the few words between them cover where they follow one another in one sentence. */
function led({ parts }: Rule, hits: Hit[]): Hit[] {
  const before: (Hit | undefined)[] = []
  return hits.flatMap((hit) => {
    const { part } = hit.term
    const leader = before[part - 1]
    if (part > 0 && !(leader && follows(leader, hit))) return []
    const all = leader ? { ...hit, first: leader.first, start: leader.start } : hit
    before[part] = all
    return part === parts - 1 ? [all] : []
  })
}

function follows(leader: Hit, { inTitle, sentence, first }: Hit): boolean {
  if (leader.inTitle !== inTitle || leader.sentence !== sentence) return false
  return first > leader.last && first - leader.last <= farthest
}

function mentioned({ titleOnly }: Rule, hits: Hit[]): number {
  const inTitle = hits.some((hit) => hit.inTitle)
  if (hits.length === 0 || (titleOnly && !inTitle)) return 0
  return titleOnly ? 1 : (inTitle ? titleFactor : 1) + repeatShare * Math.min(hits.length - 1, mostRepeats)
}
