import { expect, it } from 'vitest'
import { planOf } from '../../../scripts/import/plan.ts'
import { writeDigest, writePaper } from '../../../src/archive/content-files.ts'
import { isBad, readFrontmatter } from '../../../src/archive/frontmatter.ts'
import { clean, cleanLine } from '../../../src/archive/text/clean.ts'
import { plain } from '../../../src/archive/text/plain.ts'
import { hasData } from '../../support/data.ts'
import { hostileStrings } from '../../support/hostile.ts'

it.skipIf(!hasData)('keeps every byte of papers with hostile texts', () => {
  const usable = hostileStrings().filter((text) => cleanLine(text).text && plain(clean(text).text))
  const papers = usable.map((text, at) => ({
    id: `a-${at}`,
    title: cleanLine(text).text,
    abstract: clean(text).text,
    authors: [cleanLine(text).text],
  }))
  const made = papers.map((own) => [`papers/${own.id}.md`, writePaper(own)] as const)
  const list = {
    id: '2025-08-14',
    date: '2025-08-14',
    sources: [],
    papers: papers.map(({ id }) => ({ id })),
    note: '',
  }
  const { files, messages } = planOf([
    part(
      'papers',
      made.map(([, text], at) => ({ id: `a-${at}`, source: recorded(text) })),
    ),
    part('digests', [{ id: list.id, source: recorded(writeDigest(list)) }]),
  ])
  expect(messages).toEqual([])
  expect(Object.fromEntries(files.map(({ folder, id, text }) => [`${folder}/${id}.md`, text]))).toEqual({
    ...Object.fromEntries(made),
    'digests/2025-08-14.md': writeDigest(list),
  })
})

function recorded(text: string) {
  const parts = readFrontmatter(text)
  if (isBad(parts)) throw new Error(parts.reason)
  return { frontmatter: parts.data, body: parts.body }
}

const part = (kind: 'papers' | 'digests', records: object[]) => ({
  kind,
  file: `${kind}.jsonl`,
  bytes: new TextEncoder().encode(records.map((record) => `${JSON.stringify(record)}\n`).join('')),
})
