import { cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { releaseFileOf } from '../../../scripts/publish/releases.ts'
import { fileFaults } from '../../../scripts/verify/files.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { publishMark } from '../../support/publishing/stand-in.ts'

let site: string
beforeEach(async () => {
  const [folder, out] = [temporaryFolder(), join(temporaryFolder(), 'site')]
  for (const mark of ['one', 'two']) await publishMark(out, mark)
  site = join(folder, 'copy')
  cpSync(realpathSync(out), site, { recursive: true })
})
const faults = () => fileFaults(site, releaseFileOf(site)!).map(({ path, reason }) => `${path} ${reason}`)
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(site, path), change(readFileSync(join(site, path), 'utf8')))

it('finds nothing wrong with a site that carries files for another', () => expect(faults()).toEqual([]))

it.each<[string, (text: string) => string, string]>([
  ['of another shape', (text) => text.replace('"files"', '"gilet"'), 'is damaged.'],
  ['that is no JSON', (text) => text.slice(1), 'is damaged.'],
  ['of an entry without a size', (text) => text.replace('"size"', '"sign"'), 'is damaged.'],
  ['with other white space', (text) => text.replace('\n', ' '), 'is not as it was written.'],
])('names a carried.json %s', (_, harm, reason) => {
  edit('carried.json', harm)
  expect(faults()).toContain(`/carried.json ${reason}`)
})

it('names a carried file that has other bytes', () => {
  edit('_astro/app-one.js', (text) => text.toUpperCase())
  expect(faults()).toEqual(['/_astro/app-one.js has other bytes than it was built with.'])
})
