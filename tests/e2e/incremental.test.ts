import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPart, partsIn } from '../../scripts/build/parts.ts'
import { buildSite } from '../../scripts/build/site.ts'
import { checksumOf } from '../../scripts/publish/releases.ts'
import { filesIn, temporaryFolder } from '../support/folders.ts'
import { replay } from '../support/replay.ts'
import { isProof } from '../support/times.ts'

const own = resolve(import.meta.dirname, '../../content')
const site = 'https://papers.example.org'

async function build(content: string, out: string): Promise<string> {
  expect(await buildSite({ content, out, site })).toEqual([])
  return realpathSync(out)
}

/** The checksum of the site that a build makes which knows of none before. */
const afresh = async (content: string) => checksumOf(await build(content, join(temporaryFolder(), 'site')))

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

const first = (folder: string) => join(folder, readdirSync(folder)[0]!)
const last = (folder: string) => join(folder, readdirSync(folder).at(-1)!)

/** Write a digest that lists one paper. */
const list = (content: string, date: string, file: string) =>
  writeFileSync(
    join(content, `digests/${date}.md`),
    `---\ndate: "${date}"\npapers:\n  - id: "${file.replace('.md', '')}"\n---\n`,
  )

/** What a maintainer may do to a content folder. */
const edits: Record<string, (content: string) => void> = {
  'a corrected title': (content) =>
    edit(first(join(content, 'papers')), (text) => text.replace(/^title: "/m, 'title: "Again: ')),
  'another label of a topic': (content) =>
    edit(first(join(content, 'topics')), (text) => text.replace(/^label: "/m, 'label: "New ')),
  'a label that cuts feeds elsewhere': (content) =>
    edit(join(content, 'topics/agents.md'), (text) =>
      text.replace(/^label: "/m, `label: "${'&'.repeat(3000)} `),
    ),
  'a paper under another id': (content) => {
    const papers = join(content, 'papers')
    const id = readdirSync(papers)[6]!.replace('.md', '')
    cpSync(join(papers, `${id}.md`), join(papers, 'another-id.md'))
    edit(join(papers, `${id}.md`), (text) => text.replace('---\n', '---\nmovedTo: "another-id"\n'))
  },
  'another rule of a topic': (content) =>
    edit(last(join(content, 'topics')), (text) =>
      text.replace(/^phrases:\n/m, 'phrases:\n  "language": 6\n'),
    ),
  'a note in the oldest digest': (content) =>
    edit(first(join(content, 'digests')), (text) => `${text}\nA note by the editor.\n`),
  'a paper that was withdrawn': (content) =>
    edit(last(join(content, 'papers')), (text) => text.replace('---\n', '---\nwithdrawn: "A mistake."\n')),
  'a digest taken in late': (content) =>
    list(content, '2025-01-02', readdirSync(join(content, 'papers'))[4]!),
  'a digest that lists a withdrawn paper': (content) =>
    list(content, '2025-01-03', readdirSync(join(content, 'papers')).at(-1)!),
  'a digest under another name': (content) =>
    renameSync(join(content, 'digests/2025-01-03.md'), join(content, 'digests/2025-01-03-again.md')),
  'a new day': (content) => {
    const paper = readFileSync(first(join(content, 'papers')), 'utf8')
    const file = 'a-newer-paper.md'
    writeFileSync(
      join(content, 'papers', file),
      paper.replace(/^(title|arxiv): .*\n/gm, '').replace('---\n', `---\ntitle: "A newer paper"\n`),
    )
    list(content, '2031-01-02', file)
  },
  'another title of the archive': (content) =>
    edit(join(content, 'archive.yaml'), (text) => text.replace(/^title: .*/m, 'title: "Another name"')),
}

describe('a build that takes over what the last one made', () => {
  let folder: string
  let content: string
  let out: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sheaf-incremental-'))
    content = join(folder, 'content')
    out = join(folder, 'site')
    cpSync(own, content, { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Object.entries(edits))('gives the bytes of a build afresh after %s', async (_, change) => {
    if (isProof) await build(content, out)
    change(content)
    const made = await build(content, out)
    if (isProof) expect(checksumOf(made)).toBe(await afresh(content))
  })

  it('gives the bytes of a build afresh after all of them', async () => {
    expect(checksumOf(await build(content, out))).toBe(await afresh(content))
  })

  it('names on its list of digests the years without one', () => {
    const headings = readFileSync(join(out, 'digests/index.html'), 'utf8').match(/(?<=<h2 [^>]*>)[^<]+/g)
    expect(headings).toContain('2026–2030')
  })

  it('gives them from parts, too, whatever program made which', { timeout: 240_000 }, async () => {
    const parts = join(temporaryFolder(), 'parts')
    for (const number of [1, 2])
      expect(await buildPart({ number, of: 2 }, { content, out: join(parts, `${number}`), site })).toEqual([])
    const merged = join(temporaryFolder(), 'site')
    expect(await buildSite({ content, out: merged, site, parts: partsIn(parts) })).toEqual([])
    expect(checksumOf(realpathSync(merged))).toBe(checksumOf(await build(content, out)))
    const besides = join(temporaryFolder(), 'site')
    expect(await buildSite({ content, out: besides, site, programs: 2 })).toEqual([])
    expect(checksumOf(realpathSync(besides))).toBe(checksumOf(realpathSync(merged)))
    rmSync(join(parts, '2'), { recursive: true })
    const halves = buildSite({ content, out: join(temporaryFolder(), 'site'), site, parts: partsIn(parts) })
    await expect(halves).rejects.toThrow('Of 2 parts these are missing: 2')
  })

  it('touches no file where nothing has changed', async () => {
    await build(content, out)
    const releases = join(dirname(out), '.site-releases')
    const before = filesIn(releases)
      .keys()
      .map((path) => [path, statSync(join(releases, path)).mtimeMs])
    const kept = [...before]
    await build(content, out)
    const after = filesIn(releases)
      .keys()
      .map((path) => [path, statSync(join(releases, path)).mtimeMs])
    expect([...after]).toEqual(kept)
  })

  it.each([
    ['a page of the last release', (_, release) => join(release, 'about/index.html')],
    ['a paper of the last release', (_, release) => join(first(join(release, 'papers')), 'index.html')],
    ['what it left about the content', (memo) => join(memo, 'content')],
    ['what it left about the site', (memo) => join(memo, 'site')],
  ] satisfies [string, (memo: string, release: string) => string][])(
    'takes over nothing that is damaged: %s',
    async (_, damaged) => {
      const release = await build(content, out)
      const whole = checksumOf(release)
      const path = damaged(join(folder, '.site-releases/memo'), release)
      edit(path, (text) => `${text.slice(0, 20)}?${text.slice(21)}`)
      const made = await build(content, out)
      expect(checksumOf(made)).toBe(whole)
      expect(
        filesIn(made)
          .values()
          .every((text) => text[20] !== '?'),
      ).toBe(true)
    },
  )
})

it.skipIf(!isProof)(
  'gives the bytes of a build afresh on each day of growth and correction',
  { timeout: 3_600_000 },
  async () => {
    const [content, out] = [join(temporaryFolder(), 'content'), join(temporaryFolder(), 'site')]
    mkdirSync(content)
    cpSync(join(own, 'archive.yaml'), join(content, 'archive.yaml'))
    for (const { date, files } of replay(60)) {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(content, path)), { recursive: true })
        writeFileSync(join(content, path), text)
      }
      expect([date, checksumOf(await build(content, out))]).toEqual([date, await afresh(content)])
    }
  },
)
