import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeZip } from '../../../scripts/build/zip.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { makeMarked, markedFiles, publishMark } from '../../support/publishing/stand-in.ts'
import { unzipped } from '../../support/unzip.ts'

it('holds a site alone, and not what that carries for others', async () => {
  const [folder, alone] = [temporaryFolder(), temporaryFolder()]
  const out = join(folder, 'site')
  for (const mark of ['one', 'two']) await publishMark(out, mark)
  expect(existsSync(join(out, 'carried.json'))).toBe(true)
  makeMarked(alone, 'two')
  const zip = async (site: string) => {
    await writeZip(site, join(folder, 'site.zip'))
    return readFileSync(join(folder, 'site.zip'))
  }
  const bytes = await zip(out)
  expect([...unzipped(bytes).keys()]).toEqual([...markedFiles('two').keys(), 'release.json'].sort())
  expect(bytes.equals(await zip(alone))).toBe(true)
})
