import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ContentFile } from '../../../scripts/import/content-file.ts'
import { writeFiles } from '../../../scripts/import/write.ts'

let content: string
beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'sheaf-import-')), 'content')
})
afterEach(() => rmSync(join(content, '..'), { recursive: true }))

const file = (folder: ContentFile['folder'], id: string, text = id): ContentFile => ({
  folder,
  id,
  text,
  place: { file: `${folder}.jsonl`, line: 3 },
})
const files = [file('digests', '2025-08-14'), file('papers', 'a'), file('papers', 'b')]
const there = () => readdirSync(content, { recursive: true }).map(String).sort()

it('writes a content folder', () => {
  expect(writeFiles(files, content)).toEqual({ new: 3, known: 0 })
  expect(there()).toEqual(['digests', 'digests/2025-08-14.md', 'papers', 'papers/a.md', 'papers/b.md'])
  expect(readFileSync(join(content, 'papers/a.md'), 'utf8')).toBe('a')
})

it('writes nothing twice', () => {
  writeFiles(files, content)
  expect(writeFiles([...files, file('papers', 'c')], content)).toEqual({ new: 1, known: 3 })
})

it('writes nothing at all where a file says something else', () => {
  mkdirSync(join(content, 'papers'), { recursive: true })
  writeFileSync(join(content, 'papers/b.md'), 'Mine')
  expect(writeFiles(files, content)).toEqual([
    {
      file: join(content, 'papers/b.md'),
      line: 1,
      column: 1,
      code: 'file-differs',
      reason: 'The file is there and says something else than papers.jsonl:3.',
    },
  ])
  expect(there()).toEqual(['papers', 'papers/b.md'])
  expect(readFileSync(join(content, 'papers/b.md'), 'utf8')).toBe('Mine')
})
