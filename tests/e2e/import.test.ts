import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { scan } from '../../scripts/content/scan.ts'
import { type Serving, serveSite } from '../../scripts/site-server.ts'

const root = resolve(import.meta.dirname, '../..')
const own = join(root, 'content')
const run = promisify(execFile)
const importing = (...words: string[]) =>
  run(process.execPath, ['scripts/import.ts', ...words], { cwd: root }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    ({ code, stderr }) => ({ code: Number(code), out: String(stderr) }),
  )

const bytesOf = (folder: string) =>
  Object.fromEntries(
    ['papers', 'digests'].flatMap((kind) =>
      readdirSync(join(folder, kind)).map((name) => [
        `${kind}/${name}`,
        readFileSync(join(folder, kind, name), 'utf8'),
      ]),
    ),
  )

describe.each([
  ['at the root', inject('site')],
  ['below a base path', inject('basedSite')],
])('an archive %s', (_, site) => {
  let folder: string
  let serving: Serving
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sheaf-mirror-'))
    serving = await serveSite(site, { port: 0 })
  })
  afterAll(async () => {
    await serving.close()
    rmSync(folder, { recursive: true })
  })

  it('can be taken over from its address: papers and digests byte for byte, topics with all their rules', async () => {
    const mirror = join(folder, 'mirror')
    expect(await importing('--content', mirror, serving.url)).toMatchObject({ code: 0 })
    expect(bytesOf(mirror)).toEqual(bytesOf(own))
    const [{ content, messages }, original] = [scan(mirror), scan(own)]
    expect(messages).toEqual([])
    expect(content.topics).toEqual(original.content.topics)
  })

  it('can be taken over again, where nothing has changed in between', async () => {
    const mirror = join(folder, 'twice')
    await importing('--content', mirror, site)
    expect(await importing('--content', mirror, site)).toMatchObject({
      code: 0,
      out: expect.stringContaining('; 0 files new, '),
    })
    const [name = ''] = readdirSync(join(mirror, 'papers'))
    writeFileSync(join(mirror, 'papers', name), 'mine')
    const { code, out } = await importing('--content', mirror, site)
    expect([code, out]).toEqual([
      1,
      expect.stringContaining(`${name}:1:1: The file is there and says something else`),
    ])
    expect(readFileSync(join(mirror, 'papers', name), 'utf8')).toBe('mine')
  })

  it('can be tried out', async () => {
    const { code, out } = await importing('--dry-run', '--content', join(folder, 'none'), site)
    expect([code, out]).toEqual([0, expect.stringContaining('files to write')])
    expect(readdirSync(folder)).not.toContain('none')
  })
})

describe('the command', () => {
  it.each([
    [['--help'], 0, 'npm run import -- [--content DIR]'],
    [[], 1, 'Name the address of an archive'],
    [['--what', 'x'], 1, '--help tells more'],
    [['no-such/papers.jsonl'], 1, 'no-such/papers.jsonl:1:1: There is no file'],
    [['package.json'], 1, "package.json:1:1: The file's name must end in papers.jsonl"],
  ])('%j says what is wrong', async (words, code, said) => {
    expect(await importing(...words)).toEqual({ code, out: expect.stringContaining(said) })
  })
})
