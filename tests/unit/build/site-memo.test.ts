import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepSite, lastSite } from '../../../scripts/build/memo/site-memo.ts'
import { knownOf } from '../../../scripts/build/memo/take-over.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { makeMarked } from '../../support/publishing/stand-in.ts'

it.each([
  ['as they were published', () => {}, ['/papers/a/', '/papers/b/']],
  ['but for one that is gone', (site: string) => rmSync(join(site, 'papers/a/index.html')), ['/papers/b/']],
  [
    'but for one that was written to',
    (site: string) => writeFileSync(join(site, 'papers/b/index.html'), 'B, longer'),
    ['/papers/a/'],
  ],
])('takes over the files that a release names and has, %s', (_, harm, known) => {
  const [memo, site] = [temporaryFolder(), temporaryFolder()]
  makeMarked(site, 'one')
  const made = new Map(['/papers/a/', '/papers/b/', '/papers/no-such-page/'].map((path) => [path, 'a print']))
  keepSite(memo, site, { key: 'a key', made, weights: new Map() })
  harm(site)
  expect([...knownOf(lastSite(memo, 'a key', site)).keys()]).toEqual(known)
})
