import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addRests } from '../../../scripts/build/memo/add-rest.ts'
import { temporaryFolder } from '../../support/folders.ts'

it.each([
  ['the whole of it', 0],
  ['its end', 4],
])('ends a list with %s, and names it where it is not what was published', (_, from) => {
  const [last, site] = [temporaryFolder(), temporaryFolder()]
  writeFileSync(join(last, 'papers.bib'), 'old head, old end')
  writeFileSync(join(site, 'papers.bib'), 'new ')
  const add = (sum: string) =>
    addRests(site, { folder: last, sums: new Map([['/papers.bib', sum]]) }, new Map([['/papers.bib', from]]))
  expect(add(sha256('old head, old end'))).toEqual([])
  expect(readFileSync(join(site, 'papers.bib'), 'utf8')).toBe(`new ${'old head, old end'.slice(from)}`)
  expect(add(sha256('old head, OLD end'))).toEqual(['/papers.bib'])
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
