import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { buildSite } from '../../scripts/build/site.ts'
import { isLasting } from '../../scripts/publish/carry.ts'
import { releaseFileOf } from '../../scripts/publish/releases.ts'
import { verify } from '../../scripts/verify/verify.ts'
import { temporaryFolder } from '../support/folders.ts'
import { replay } from '../support/replay.ts'
import { isProof } from '../support/times.ts'

/** In `npm test` no day is built: tests/unit/site/lasting.test.ts asks the same of what pages are made from. */
const days = 60

it.skipIf(!isProof)(
  'answers at every address that it ever had, built day by day',
  { timeout: 3_600_000 },
  async () => {
    const folder = temporaryFolder()
    const [content, out] = [join(folder, 'content'), join(folder, 'site')]
    mkdirSync(content)
    cpSync(resolve(import.meta.dirname, '../../content/archive.yaml'), join(content, 'archive.yaml'))
    const published = new Set<string>()
    let day = 0
    for (const { files } of replay(days)) {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(content, path)), { recursive: true })
        writeFileSync(join(content, path), text)
      }
      day++
      expect(await buildSite({ content, out, site: 'https://papers.example.org' })).toEqual([])
      const gone = [...published].filter((path) => !existsSync(join(out, path)))
      expect([day, gone]).toEqual([day, []])
      for (const { path } of releaseFileOf(out)!.files) if (!isLasting(path)) published.add(path)
      expect((await verify(out, content)).faults).toEqual([])
    }
    expect(published.size).toBeGreaterThan(day * 8)
  },
)
