import { describe, expect, test } from 'vitest'
import { type Entry, makeArchive } from '../../../../src/archive/archive.ts'
import { makeMap } from '../../../../src/archive/map/map.ts'
import type { Paper } from '../../../../src/archive/paper.ts'
import type { Kin } from '../../../../src/archive/related/kin.ts'
import { readKin, writeKin } from '../../../../src/archive/related/kin-file.ts'
import { oldestFirst } from '../../../../src/archive/related/order.ts'
import { type Kinship, relate } from '../../../../src/archive/related/related.ts'
import { noSettings } from '../../../../src/archive/settings.ts'
import { hasData } from '../../../support/data.ts'
import { hfArchive } from '../../../support/hf-archive.ts'
import { isProof } from '../../../support/times.ts'
import { toyDigest, toyPaper, toyTopic } from '../../../support/toy.ts'

const words =
  'amber bee cedar dune elm fjord glade heron iris jay kelp lark moss newt oak pine quail reed'.split(' ')
const word = (number: number) => words[number % words.length]!

/** A paper by its number; every ninth is a second record of one before. */
function paperOf(number: number): Paper {
  if (number % 9 === 8) return { ...paperOf(number - 5), id: `p${number}` }
  const text = Array.from({ length: 30 }, (_, at) => word(number * 7 + at * at * (1 + (number % 5))))
  return toyPaper(`p${number}`, {
    title: `${word(number)} and ${word(number * 3)} near ${word(number * 5)} ${number}`,
    abstract: `${text.join(' ')} w${number} w${number % 40}.`,
  })
}

const allPapers = Array.from({ length: 120 }, (_, number) => paperOf(number))
const topics = [toyTopic('birds', ['phrases:', '  "lark": 4', '  "heron": 4'])]

/** An archive of papers, ten a day. */
function archiveOf(papers: readonly Paper[]) {
  const digests = Array.from({ length: Math.ceil(papers.length / 10) }, (_, day) =>
    toyDigest(
      `2025-03-${String(day + 1).padStart(2, '0')}`,
      papers.slice(10 * day, 10 * day + 10).map(({ id }) => id),
    ),
  )
  return makeArchive({ settings: noSettings, papers: [...papers], digests, topics, quarantine: [] })
}

const entriesOf = (papers: readonly Paper[]) => archiveOf(papers).entries

/** All that is asked of a kinship. */
const told = ({ entries, earlier, nearest, related }: Kinship) =>
  entries.map(({ paper: { id } }, place) => ({
    id,
    earlier: earlier(place),
    nearest: nearest(id),
    related: related(id),
  }))

const inOne = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const kept = (entries: readonly Entry[]) => inOne(writeKin(relate(entries).kin, 'test'))
const read = (bytes: Uint8Array<ArrayBuffer>) => readKin(bytes, 'test')
const fromBegin = told(relate(entriesOf(allPapers)))
const lastBytes = kept(entriesOf(allPapers))

describe('a pass that goes on from a file', () => {
  test.each([0, 1, 9, 60, 119, 120])(
    'after %i papers tells the same of all, and leaves the same file',
    (count) => {
      const before = read(kept(entriesOf(allPapers.slice(0, count))))
      const kinship = relate(entriesOf(allPapers), before)
      expect(kinship.kept).toBe(count)
      expect(told(kinship)).toEqual(fromBegin)
      expect(inOne(writeKin(kinship.kin, 'test'))).toEqual(lastBytes)
    },
  )

  test('day by day tells the same as at once, and lays out the same map', () => {
    let kin: Kin | undefined
    for (let count = 10; count < 120; count += 10)
      kin = read(inOne(writeKin(relate(entriesOf(allPapers.slice(0, count)), kin).kin, 'test')))
    const archive = archiveOf(allPapers)
    const kinship = relate(archive.entries, kin)
    expect(told(kinship)).toEqual(fromBegin)
    expect(makeMap(archive, kinship)).toEqual(makeMap(archive))
  })

  test('changes the related papers of those alone that its papers reach', () => {
    const before = told(relate(entriesOf(allPapers.slice(0, 110))))
    const kinship = relate(entriesOf(allPapers))
    const reached = new Set(
      allPapers
        .slice(110)
        .flatMap((_, at) => kinship.earlier(110 + at))
        .map(({ paper }) => paper),
    )
    expect(reached.size).toBeLessThan(110)
    before.forEach((one, place) => {
      if (!reached.has(place)) expect(fromBegin[place]).toEqual(one)
    })
  })
})

describe('a pass begins anew', () => {
  const changed = (at: number, more: Partial<Paper>) =>
    allPapers.map((paper, place) => (place === at ? { ...paper, ...more } : paper))

  test.each<[string, Paper[], number]>([
    ['where a title was corrected', changed(40, { title: 'Larks of the Fjord' }), 0],
    ['where an abstract was corrected', changed(99, { abstract: `${allPapers[99]!.abstract} So.` }), 0],
    [
      'where a word went from the abstract to the title',
      changed(3, { title: `${allPapers[3]!.title} x` }),
      0,
    ],
    ['where an older paper came', [toyPaper('older', { title: 'An older one' }), ...allPapers], 0],
    ['where a paper is gone', allPapers.toSpliced(50, 1), 0],
    ['where two changed places', allPapers.toSpliced(50, 2, allPapers[51]!, allPapers[50]!), 0],
    ['where fewer are left', allPapers.slice(0, 90), 0],
    [
      'not where a paper got an id, an author or a topic',
      changed(7, { arxivId: '2503.00001', authors: ['A'], topics: { pin: ['birds'] } }),
      100,
    ],
  ])('%s', (_, papers, expected) => {
    const kinship = relate(entriesOf(papers), read(kept(entriesOf(allPapers.slice(0, 100)))))
    expect(kinship.kept).toBe(expected)
    expect(told(kinship)).toEqual(told(relate(entriesOf(papers))))
  })
})

test('what two papers share in words follows from the print, also of a pass that began anew', () => {
  const corrected = allPapers.map((paper, at) =>
    at === 30 ? { ...paper, abstract: `Larks. ${paper.abstract} Larks.` } : paper,
  )
  const { related } = relate(entriesOf(corrected))
  const before = fromBegin.flatMap((one) => one.related.map((other) => ({ own: one.id, ...other })))
  const pairs = before.flatMap(({ own, id, print, phrases }) => {
    const now = related(own).find((one) => one.id === id)
    return now && own !== 'p30' ? [{ isSame: now.print === print, phrases, now: now.phrases }] : []
  })
  for (const { isSame, phrases, now } of pairs) if (isSame) expect(now).toEqual(phrases)
  expect(pairs.filter(({ isSame }) => isSame).length).toBeGreaterThan(pairs.length / 2)
  expect(pairs.some(({ isSame }) => !isSame)).toBe(true)
})

describe('a file is not read', () => {
  const flipped = (at: number) => {
    const bytes = lastBytes.slice()
    bytes[at]! ^= 16
    return bytes
  }
  const { length } = lastBytes

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['that is empty', new Uint8Array(0)],
    ['that was cut in its head', lastBytes.slice(0, 12)],
    ['that lacks its last byte', lastBytes.slice(0, length - 1)],
    ['that lacks its last number', lastBytes.slice(0, length - 4)],
    ['that is longer', inOne([lastBytes, new Uint8Array(4)])],
    ['of zeros', new Uint8Array(length)],
    ['of something else', new TextEncoder().encode('x'.repeat(1000))],
  ])('%s', (_, bytes) => expect(read(bytes)).toBeUndefined())

  test('with a flipped bit, wherever it is', () => {
    for (let at = 0; at < length; at += at < 64 ? 1 : 997)
      expect(read(flipped(at)), String(at)).toBeUndefined()
    expect(read(flipped(length - 1))).toBeUndefined()
  })

  test('by another version', () => expect(readKin(lastBytes, 'another')).toBeUndefined())

  test.each([
    ['bytes', (bytes: Uint8Array<ArrayBuffer>) => bytes],
    ['a buffer', ({ buffer }: Uint8Array<ArrayBuffer>) => Buffer.from(buffer)],
  ])('less because it stands anywhere in memory, as %s', (_, as) => {
    const shifted = as(inOne([new Uint8Array(3), lastBytes])).subarray(3)
    expect(told(relate(entriesOf(allPapers), read(shifted)))).toEqual(fromBegin)
  })
})

test.skipIf(!hasData)('over real papers a pass goes on to the very same bytes', () => {
  const entries = oldestFirst(hfArchive([]).entries).slice(0, isProof ? 2_000 : 600)
  const early = entries.slice(0, -70)
  const kinship = relate(entries, read(kept(early)))
  expect(kinship.kept).toBe(early.length)
  expect(Buffer.compare(inOne(writeKin(kinship.kin, 'test')), kept(entries))).toBe(0)
})
