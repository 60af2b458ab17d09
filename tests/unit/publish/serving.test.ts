import { join } from 'node:path'
import { expect, it } from 'vitest'
import { serveSite } from '../../../scripts/site-server.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { runPublish } from '../../support/publishing/run.ts'
import { publishMark } from '../../support/publishing/stand-in.ts'

it('answers during publishing with whole pages whose assets are there', async () => {
  const out = join(temporaryFolder(), 'dist')
  await publishMark(out, 'mark0')
  const serving = await serveSite(out, { port: 0 })
  const seen = new Set<string>()
  const text = async (path: string) => {
    const answer = await fetch(serving.url + path)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
  const visit = async () => {
    const page = await text('')
    const mark = /\w+$/.exec(page)?.[0] ?? ''
    await new Promise((done) => setTimeout(done, 5))
    expect(await text(/_astro[^"]*/.exec(page)?.[0] ?? '')).toBe(`run('${mark}')`)
    seen.add(mark)
  }
  for (const run of [1, 2, 3]) {
    const publishing = runPublish(out, `mark${run}`)
    let isDone = false
    void publishing.then(() => (isDone = true))
    while (!isDone) await visit()
    await visit()
  }
  await serving.close()
  expect([...seen].sort()).toEqual(['mark0', 'mark1', 'mark2', 'mark3'])
})
