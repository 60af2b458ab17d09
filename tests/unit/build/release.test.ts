import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeRelease } from '../../../scripts/build/release.ts'
import { scan } from '../../../scripts/content/scan.ts'
import { dataSchemas } from '../../../src/archive/data/schemas.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-release-'))
  write('content/archive.yaml', 'title: "A"\n')
  write('content/papers/b.md', 'B\n')
  write('content/papers/a.md', 'A\n')
  write('content/digests/2025-08-14.md', 'D\n')
  write('content/quarantine/2025-08-14.yaml', 'Q\n')
  write('content/topics/t.md', 'T\n')
  write('site/index.html', 'Home')
  write('site/papers/é.txt', 'é')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const checksum = () => scan(join(folder, 'content')).checksum
const release = () => {
  writeRelease(join(folder, 'site'), checksum())
  return readFileSync(join(folder, 'site/release.json'), 'utf8')
}

it('names every other file of the site, in order, with its checksum and its size in bytes', () => {
  const { content, files } = dataSchemas.release.parse(JSON.parse(release()))
  expect(content).toBe(checksum())
  expect(files).toEqual([
    {
      path: '/index.html',
      sha256: '3a78695388b38b5cceefaf6796b0137877514593543b91af2752d5a17e3d736c',
      size: 4,
    },
    {
      path: '/papers/é.txt',
      sha256: '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
      size: 2,
    },
  ])
})

it('is the same when it is written again', () => expect(release()).toBe(release()))

it.each([
  ['papers/a.md', 'A changed'],
  ['papers/c.md', 'A new one'],
  ['archive.yaml', 'title: "B"\n'],
  ['quarantine/2025-08-15.yaml', ''],
])('tells another content by %s', (path, text) => {
  const before = checksum()
  write(`content/${path}`, text)
  expect(checksum()).not.toBe(before)
})

it.each(['raw/2025-08-14.txt', 'papers/.a.md.swp', 'notes.md'])('takes no notice of %s', (path) => {
  const before = checksum()
  write(`content/${path}`, 'Some text')
  expect(checksum()).toBe(before)
})

it.skipIf(process.platform !== 'linux')('is what sha256sum makes of the content', () => {
  const command =
    "find archive.yaml digests papers quarantine topics -name '*.md' -o -name '*.yaml' | LC_ALL=C sort | xargs sha256sum | sha256sum"
  const printed = execFileSync('sh', ['-c', command], { cwd: join(folder, 'content'), encoding: 'utf8' })
  expect(printed.slice(0, 64)).toBe(checksum())
})
