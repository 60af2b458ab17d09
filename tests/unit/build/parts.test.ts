import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { writeNote } from '../../../scripts/build/part-note.ts'
import { mergeParts, partsIn } from '../../../scripts/build/parts.ts'
import { sha256 } from '../../../scripts/content/files.ts'
import { filesIn, temporaryFolder } from '../../support/folders.ts'

const source = { key: 'a key', checksum: 'a content' }
const pages = [
  { 'index.html': 'Home', 'papers/a/index.html': 'A paper' },
  { 'papers/b/index.html': 'Another paper', 'rss.xml': 'A feed' },
]

/** A folder with the two parts of a small site. */
function parts(): string {
  const folder = temporaryFolder()
  for (const [at, files] of pages.entries()) {
    const part = join(folder, String(at + 1))
    for (const [path, text] of Object.entries(files)) write(join(part, 'site', path), text)
    writeNote(part, { number: at + 1, of: 2, key: 'a key', content: 'a content', weights: [], made: [] })
  }
  return folder
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function merge(folder: string) {
  const out = temporaryFolder()
  const { sums } = mergeParts(partsIn(folder), out, source)
  return { files: filesIn(out), sums }
}

it('puts the files of parts together, with their checksums', () => {
  const folder = parts()
  write(join(folder, '1/site/notes.txt'), 'no file of the part')
  const { files, sums } = merge(folder)
  const all = Object.entries({ ...pages[0], ...pages[1] })
  expect(Object.fromEntries(files)).toEqual(Object.fromEntries(all))
  expect([...sums].toSorted()).toEqual(
    all.map(([path, text]) => [`/${path}`, sha256(Buffer.from(text))]).toSorted(),
  )
})

it.each([
  ['absent', (page: string) => rmSync(page)],
  ['cut short', (page: string) => writeFileSync(page, 'A pa')],
  ['other bytes of the same length', (page: string) => writeFileSync(page, 'A pager')],
  [
    'a folder',
    (page: string) => {
      rmSync(page)
      mkdirSync(page)
    },
  ],
])('refuses, by name, a part of which a file is %s', (_, harm) => {
  const folder = parts()
  harm(join(folder, '1/site/papers/a/index.html'))
  expect(() => merge(folder)).toThrow(
    `${join(folder, '1')} is not whole: /papers/a/index.html is absent or not`,
  )
})

it.each([
  ['cut short', (note: string) => note.slice(0, -9)],
  ['without a first line', (note: string) => note.replace('\n', '')],
  ['of other bytes', (note: string) => note.replace('"files"', '"filez"')],
  ['empty', () => ''],
])('refuses, by name, a part whose part.json is %s', (_, harm) => {
  const folder = parts()
  const note = join(folder, '2/part.json')
  writeFileSync(note, harm(readFileSync(note, 'utf8')))
  expect(() => merge(folder)).toThrow(`${note} is damaged`)
})
