import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { writeSearchIndex } from '../../../scripts/build/search-index.ts'
import { type Archive, makeArchive } from '../../../src/archive/archive.ts'
import { citationOf } from '../../../src/archive/cite/citation.ts'
import { citationFile, citationFormats } from '../../../src/archive/cite/formats.ts'
import { readDigest, readPaper, readTopic } from '../../../src/archive/content-files.ts'
import { paperRecord } from '../../../src/archive/data/paper-record.ts'
import { topicRecord } from '../../../src/archive/data/topic-record.ts'
import { makeDays } from '../../../src/archive/day.ts'
import { feedsOpml } from '../../../src/archive/feeds/opml.ts'
import { makeMap, namesOf } from '../../../src/archive/map/map.ts'
import { relate } from '../../../src/archive/related/related.ts'
import { isId } from '../../../src/archive/schema.ts'
import { noSettings } from '../../../src/archive/settings.ts'
import { pairsOf } from '../../../src/archive/trends/pairs.ts'
import { risingPhrases } from '../../../src/archive/trends/rising-phrases.ts'
import { risingTopics } from '../../../src/archive/trends/rising-topics.ts'
import { windowsOf } from '../../../src/archive/trends/windows.ts'
import { openEngine } from '../../../src/search/engine.ts'
import { emptyQuery } from '../../../src/search/query.ts'
import { feedTexts } from '../../support/feeds.ts'
import { filesIn } from '../../support/folders.ts'
import { toyDigest, toyTopic } from '../../support/toy.ts'
import { keys, texts } from './attacks.ts'
import { absolute } from './bearing.ts'
import { builtIns } from './prototype.ts'

/** Ids that a person may give and that objects, lists, maps, promises or JSON have as keys of their own. */
const hostile = [
  'constructor',
  'prototype',
  'length',
  'then',
  'size',
  'get',
  'id',
  'name',
  'null',
  'undefined',
]
/** The same with a sign that keeps them in their order, and means nothing to anybody. */
const harmless = hostile.map((id) => `${id}q`)

/** An archive of thirty weeks whose papers and topics have these ids, and which speaks of `constructor` and the like, of late more often. */
function archiveOf(ids: readonly string[]): Archive {
  const papers = Array.from({ length: 50 }, (_, at) => ({
    id: at % 3 ? `p${at}` : (ids[at / 3] ?? `p${at}`),
    title: at < 26 ? `Kite number ${at}` : `Constructor Folding ${at}`,
    abstract: `We fold kite ${at} ${at < 26 ? 'by hand' : 'with constructor folding (CF). CF is a prototype.'} And ${keys[at % keys.length]}.`,
    authors: ['Ada Lovelace', `constructor ${at}`],
    topics: { pin: [ids[at % ids.length]!, ids[(at + 1) % 3]!] },
  }))
  const topics = ids.map((id, at) => ({
    ...toyTopic('t', at % 4 === 3 ? [`parent: "${ids[at - 1]}"`] : []),
    id,
    label: `Label ${at}`,
    phrases: keys.map((phrase) => ({ phrase, weight: 4, titleOnly: false })),
    yields: [{ topic: ids[(at + 3) % ids.length]!, share: 0.5 }],
  }))
  const weeks = Array.from({ length: 30 }, (_, week) =>
    week < 26 ? [week] : Array.from({ length: 6 }, (_, by) => 26 + (week - 26) * 6 + by),
  )
  const digests = weeks.map((places, week) => {
    const date = new Date(Date.UTC(2025, 0, 1 + 7 * week)).toISOString().slice(0, 10)
    return toyDigest(
      date,
      places.flatMap((at) => papers[at]?.id ?? []),
    )
  })
  const moved = { ...papers[0]!, id: `${ids[0]}-old`, movedTo: ids[0]! }
  return makeArchive({
    settings: { ...noSettings, title: 'T' },
    papers: [...papers, moved],
    digests,
    topics,
    quarantine: [],
  })
}

/** All that follows from an archive, as one text. */
async function derived(archive: Archive): Promise<string> {
  const { entries, topics, papersOf } = archive
  const kinship = relate(entries)
  const source = { frontmatter: {}, body: '' }
  const windows = windowsOf(entries, archive.dates.at(-1))
  const citations = entries.map(({ paper }) => citationOf(paper, absolute(`/papers/${paper.id}/`)))
  const idsOf = (list: readonly { paper: { id: string } }[]) => list.map(({ paper }) => paper.id)
  if (!windows) throw new Error('The archive is too young for what rises')
  return JSON.stringify([
    entries.map((entry) => [
      paperRecord(entry, absolute(`/papers/${entry.paper.id}/`), source),
      entry.topics,
    ]),
    topics.map((topic) => topicRecord(topic, papersOf.get(topic.id)?.length ?? 0, absolute('/'), source)),
    [...papersOf].map(([id, list]) => [id, idsOf(list)]),
    [...archive.movedPapers],
    makeDays(archive).map(({ date }) => date),
    entries.map(({ paper }) => kinship.related(paper.id)),
    namesOf(makeMap(archive, kinship)),
    pairsOf(topics, archive).map(({ topics, lift }) => [topics.map(({ id }) => id), lift]),
    risingTopics(archive, windows).map(({ topic, grown }) => [topic.id, grown]),
    risingPhrases(windows).map(({ phrase, short, grown }) => [phrase, short, grown]),
    citationFormats.map((format) => citationFile(citations, format)),
    [...(await feedTexts(archive))],
    feedsOpml(archive, absolute),
    await searched(archive),
  ])
}

/** What a search over an archive finds and says. */
async function searched(archive: Archive): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-ids-'))
  await writeSearchIndex(archive, folder, { inPart: 4 })
  const files = filesIn(folder)
  rmSync(folder, { recursive: true })
  const { search } = await openEngine(async (path) => Buffer.from(files.get(path) ?? '', 'latin1'))
  const ids = archive.topics.map(({ id }) => id)
  const asked = [
    ...keys,
    'author:constructor',
    '"toString and hasOwnProperty"',
    'kite',
    'PF',
    '__proto__ folding',
  ]
  return Promise.all([
    ...asked.map((text) => search({ ...emptyQuery, text })),
    ...ids.map((id) => search({ ...emptyQuery, topics: [id] })),
    search({ ...emptyQuery, topics: ['tostring'], years: ['__proto__'] }),
  ])
}

it('papers and topics whose ids are keys of objects are papers and topics like any other', async () => {
  const before = builtIns()
  const [own, twin] = [await derived(archiveOf(hostile)), await derived(archiveOf(harmless))]
  const named = harmless.reduce((text, id, at) => text.replaceAll(id, hostile[at]!), twin)
  expect(own).toMatch(/"constructor folding","CF",0\.\d/i)
  expect(JSON.parse(own)).toEqual(JSON.parse(named))
  expect(builtIns()).toBe(before)
})

test.each(keys)('the id %j is one or is refused, where a file, a topic or a move names it', (key) => {
  const found = [
    readPaper('p', `---\ntitle: "T"\nmovedTo: "${key}"\n---\n\nA.\n`),
    readPaper('p', `---\ntitle: "T"\ntopics: { pin: ["${key}"] }\n---\n\nA.\n`),
    readTopic('t', `---\nlabel: "T"\nhue: 15\nparent: "${key}"\n---\n`),
    readTopic('t', `---\nlabel: "T"\nhue: 15\nyields: { ${key}: 1 }\n---\n`),
    readDigest('2025-08-14', `---\ndate: "2025-08-14"\npapers: [{ id: "${key}" }]\n---\n`),
  ]
  expect(found.map((read) => 'value' in read)).toEqual(found.map(() => isId(key)))
})

it('no hostile text is an id of anything, unless it is one', () => {
  for (const text of texts()) {
    const id = JSON.stringify(text.toWellFormed())
    const found = [
      readPaper('p', `---\ntitle: "T"\nmovedTo: ${id}\n---\n\nA.\n`),
      readTopic('t', `---\nlabel: "T"\nhue: 15\nparent: ${id}\n---\n`),
      readDigest('2025-08-14', `---\ndate: "2025-08-14"\npapers:\n  - id: ${id}\n---\n`),
    ]
    expect(found.map((read) => 'value' in read)).toEqual(
      found.map(() => /^[a-z\d](?:[a-z\d-]{0,78}[a-z\d])?$/.test(text)),
    )
  }
})
