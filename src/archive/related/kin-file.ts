import { type Kin, mostEarlier } from './kin.ts'
import { heaviest } from './postings.ts'
import { termsWith } from './terms.ts'
import { keyOf, keyOfNumbers } from './text-key.ts'
import { mostTerms } from './vectors.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Numbers = Int32Array<ArrayBuffer>

/**
 * A pass as the bytes of a file, in parts to be written one after another; they share memory with `kin`, so that it
 * must not go on before they are written. `madeBy` says in any words by which version of the program: one of another
 * version does not read it.
 */
export function writeKin(kin: Kin, madeBy: string): Bytes[] {
  const columns = columnsOf(kin)
  const head = headOf(kin.papers, kin.terms.count, madeBy, columns)
  return [head, ...columns].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  )
}

/** Read what `writeKin` wrote; undefined where it is not whole, or was made by another version. The memory of `bytes` is the pass's from then on. */
export function readKin(bytes: Bytes, madeBy: string): Kin | undefined {
  if (bytes.length % 4 !== 0 || bytes.length < 4 * headLength) return undefined
  const own = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const all = new Int32Array(own.buffer, own.byteOffset, own.length / 4)
  const [papers, terms] = [all[0]!, all[1]!]
  if (all.length !== headLength + papers * eachPaper + terms * eachTerm) return undefined
  const head = headOf(papers, terms, madeBy, [all.subarray(headLength)])
  return head.every((value, at) => value === all[at]) ? withColumns(papers, terms, all) : undefined
}

/** In numbers of 32 bits, as all of the file: how many papers and terms, who made it, and the key of the rest. */
const headLength = 6

function headOf(papers: number, terms: number, madeBy: string, columns: readonly Numbers[]): Numbers {
  const maker = keyOf(`${mostTerms} ${heaviest} ${mostEarlier} ${madeBy}`)
  const rest = columns.reduce((key, column) => keyOfNumbers(column, key), maker)
  return Int32Array.of(papers, terms, maker.low, maker.high, rest.low, rest.high)
}

/** How many numbers of 32 bits the columns hold for each paper, and for each term. */
const eachPaper = 2 * mostTerms + mostTerms / 4 + heaviest + 2 * mostEarlier + 5
const eachTerm = 5

function columnsOf({ papers, terms, ...kin }: Kin): Numbers[] {
  const { counts, vectors, postings } = kin
  return [
    part(terms.keys, 2 * terms.count),
    part(counts.having, terms.count),
    part(counts.titled, terms.count),
    part(postings.latest, terms.count),
    part(postings.before, heaviest * papers),
    part(vectors.terms, mostTerms * papers),
    part(vectors.weights, mostTerms * papers),
    part(vectors.isCommon, (mostTerms * papers) / 4),
    part(kin.texts, 2 * papers),
    part(kin.titles, 2 * papers),
    part(kin.near, mostEarlier * papers),
    part(kin.nearness, mostEarlier * papers),
    part(kin.records, papers),
  ]
}

const part = ({ buffer, byteOffset }: Numbers | Float32Array<ArrayBuffer> | Bytes, length: number) =>
  new Int32Array(buffer, byteOffset, length)

function withColumns(papers: number, terms: number, all: Numbers): Kin {
  let at = headLength
  const numbers = (length: number) => {
    at += length
    return all.subarray(at - length, at)
  }
  const floats = (length: number) => {
    const { buffer, byteOffset } = numbers(length)
    return new Float32Array(buffer, byteOffset, length)
  }
  const bytes = (length: number) => {
    const { buffer, byteOffset } = numbers(length / 4)
    return new Uint8Array(buffer, byteOffset, length)
  }
  const size = mostTerms * papers
  return {
    papers,
    terms: termsWith(numbers(2 * terms)),
    counts: { papers, having: numbers(terms), titled: numbers(terms) },
    postings: { latest: numbers(terms), before: numbers(heaviest * papers) },
    vectors: { papers, terms: numbers(size), weights: floats(size), isCommon: bytes(size) },
    texts: numbers(2 * papers),
    titles: numbers(2 * papers),
    near: numbers(mostEarlier * papers),
    nearness: floats(mostEarlier * papers),
    records: numbers(papers),
  }
}
