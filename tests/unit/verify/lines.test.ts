import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { papersInLines } from '../../../scripts/verify/lines.ts'
import { temporaryFolder } from '../../support/folders.ts'

it.each([
  ['one a line', '{"id":"a"}\n{"id":"b"}\n', ['a', 'b']],
  ['the last without an end', '{"id":"a"}\n{"id":"b"}', ['a', 'b']],
  ['with separators of lines in their texts', '{"id":"a","title":"one\u2028two\u2029three\u0085"}\n', ['a']],
  ['over several reads', `{"id":"a","abstract":"${'ä'.repeat(100_000)}"}\n{"id":"b"}\n`, ['a', 'b']],
  ['and a line that cannot be read', '{"id":"a"}\n{"id":\n', ['a', '{"id":']],
  ['none', '', []],
])('reads the ids of objects: %s', async (_, text, ids) => {
  const file = join(temporaryFolder(), 'papers.jsonl')
  writeFileSync(file, text)
  expect((await papersInLines(file)).map(({ id }) => id)).toEqual(ids)
})

it('reads the topics of papers', async () => {
  const file = join(temporaryFolder(), 'papers.jsonl')
  writeFileSync(file, '{"id":"a","topics":["agents","vision"]}\n{"id":"b","topics":{}}\n')
  expect(await papersInLines(file)).toEqual([
    { id: 'a', topics: ['agents', 'vision'] },
    { id: 'b', topics: [] },
  ])
})
