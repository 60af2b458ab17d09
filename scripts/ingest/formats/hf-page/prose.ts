/** A text as the signs look at it. */
interface Look {
  text: string
  /** Its first 2,000 characters. */
  head: string
  words: string[]
  /** The logarithm of its length; a character of a script without spaces counts for three. */
  size: number
}

interface Sign {
  name: string
  weight: number
  of(look: Look): number
}

const bias = 6.55

/**
 * What tells a title from a paragraph of an abstract. The weights are a logistic regression (ridge 1) over a third of
 * 100,000 papers: their titles against their abstracts, and the paragraphs, sentences and torn beginnings of abstracts.
 * The weight of a URL, which no title there holds, is the logarithm of their number.
 */
const signs: Sign[] = [
  { name: 'length', weight: 2.6, of: ({ size }) => size - Math.log(80) },
  { name: 'length over 100', weight: -6.6, of: ({ size }) => Math.max(0, size - Math.log(100)) },
  { name: 'ends in a stop', weight: -7, of: ({ text }) => flag(/[.。…;,:]$/.test(text)) },
  { name: 'ends in another mark', weight: 1.6, of: ({ text }) => flag(/[?!？！]$/.test(text)) },
  { name: 'holds a URL', weight: -12, of: ({ head }) => flag(/https?:\/\/|www\./.test(head)) },
  { name: 'words in lower case', weight: -4.2, of: lowercaseShare },
  { name: 'begins in lower case', weight: -3.4, of: ({ head }) => flag(/^\p{Ll}/u.test(head)) },
  { name: 'sentences inside', weight: -0.5, of: ({ head }) => Math.min(2, sentenceEnds(head)) },
  {
    name: 'function words',
    weight: -2.6,
    of: ({ words }) => Math.min(3, words.filter((word) => functionWords.has(word.toLowerCase())).length / 2),
  },
  {
    name: 'opens as prose does',
    weight: -3,
    of: ({ words }) => flag(openers.has(words[0]?.toLowerCase() ?? '')),
  },
  {
    name: 'pronoun and verb',
    weight: -1,
    of: ({ words }) =>
      flag(
        words.some(
          (word, at) => pronouns.has(word.toLowerCase()) && /^\p{Ll}{2,}$/u.test(words[at + 1] ?? ''),
        ),
      ),
  },
  { name: 'colon early', weight: 2.2, of: ({ head }) => flag(/^[^:]{2,40}: /.test(head)) },
  {
    name: 'ends in mid-air',
    weight: -2.9,
    of: ({ text, head, words }) =>
      flag(text === head && (danglers.has(words.at(-1)?.toLowerCase() ?? '') || /[,(–-]$/.test(text))),
  },
]

const looked = 2000

/** How much, in nats, the form of a text speaks for a title and against a paragraph of an abstract; only its first 2,000 characters and its end are looked at. */
export function titleOdds(text: string): number {
  const head = text.slice(0, looked)
  const words = head.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const look = { text, head, words, size: Math.log(1 + widthOf(text)) }
  return signs.reduce((sum, { weight, of }) => sum + weight * of(look), bias)
}

/** The length of a text, where a character of a script without spaces counts for three. */
export const widthOf = (text: string) =>
  text.length + 2 * (text.slice(0, looked).match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0)

const flag = (is: boolean) => (is ? 1 : 0)

function lowercaseShare({ words }: Look): number {
  const content = words.slice(1).filter((word) => word.length > 3 && !functionWords.has(word.toLowerCase()))
  return content.length === 0 ? 0.3 : content.filter((word) => /^\p{Ll}/u.test(word)).length / content.length
}

function sentenceEnds(head: string): number {
  const spaced = head.match(/[\p{Ll}\p{N})\]][.?!] +(?=\p{Lu})/gu)?.length ?? 0
  return spaced + 1.5 * (head.match(/[。！？](?!$)/g)?.length ?? 0)
}

const setOf = (words: string) => new Set(words.split(' '))
const openers = setOf(
  'we our this these however moreover furthermore in to while although despite recent recently existing code project finally additionally here such it as since when experiments extensive results keywords specifically according unlike with background',
)
const pronouns = setOf('we our it they this these which that')
const danglers = setOf(
  'the a an of and or to in on for with by from that which is are we our as at this their its into be',
)
const functionWords = setOf(
  'is are was were be been being has have had can could may might will would should do does did we our us it its they their this these those that which who such also however not than then thus by as both while where when there between each more most into only over but if',
)
