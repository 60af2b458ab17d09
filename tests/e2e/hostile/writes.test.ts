import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDigest, writePaper } from '../../../src/archive/content-files.ts'
import { writeFrontmatter } from '../../../src/archive/frontmatter.ts'
import { writeHostileContent } from '../../support/hostile-content.ts'
import { openWorkshop, type Workshop } from '../../support/hostile-watch.ts'
import { attacks, fileNames } from '../../unit/hostile/attacks.ts'

/** Texts that lead out of a folder where something takes them for a path. */
const paths = [
  '../../../../escaped',
  '../escaped/index.html',
  '/tmp/escaped',
  '..\\..\\escaped',
  '%2e%2e%2f%2e%2e%2fescaped',
  '....//....//escaped',
  'file:///tmp/escaped',
  '~/escaped',
  '$HOME/escaped',
  '\\\\host\\escaped',
  '.',
  '..',
  'con',
  'a/b/c',
]
/** What a person may call a paper, a topic or a digest. */
const ids = ['constructor', 'prototype', 'con', 'null', 'index', '404', 'rss', 'feed', '1', 'a--b']

describe('what lies outside the folders that a command writes to', { timeout: 600_000 }, () => {
  let place: string
  let workshop: Workshop
  const at = (path: string) => join(workshop.folder, path)
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'sheaf-writes-'))
    workshop = openWorkshop(place)
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  it('is watched: whatever writes there is seen', () => {
    writeFileSync(at('project/plant.ts'), planted)
    const { strays, said } = workshop.run('plant.ts', [at('stray')], ['project'])
    const names = [
      'sync',
      'later',
      'promised',
      'opened',
      'stream',
      'made',
      'copied',
      'linked',
      'moved',
      'child',
      'worker',
    ]
    expect(strays, said).toEqual(names.map((name) => at(`stray-${name}`)).sort())
    rmSync(at('project/plant.ts'))
  })

  it('stays as it is when digests of hostile names and texts are taken in', () => {
    mkdirSync(at('inbox'))
    const records = [...paths, ...ids, ...attacks].map((text, number) => ({
      paper: {
        id: text,
        title: text,
        summary: `What ${number} kites say of ${text}.`,
        authors: [{ name: text }],
      },
    }))
    for (const name of fileNames) writeFileSync(at(`inbox/${name}`), JSON.stringify(records))
    const files = fileNames.map((name) => at(`inbox/${name}`))
    const { code, strays, writes, said } = workshop.run(
      'scripts/ingest.ts',
      ['--content', at('taken'), '--', ...files],
      ['taken'],
    )
    expect({ code, strays }, said).toEqual({ code: 0, strays: [] })
    expect(writes).toBeGreaterThan(records.length)
  })

  it('stays as it is when a site of them is built', () => {
    mkdirSync(at('www'))
    const content = at('content')
    writeHostileContent(content, [...paths, ...attacks])
    const papers = ids.map((id) => ({ id, title: id, authors: [id], abstract: id, topics: { pin: [id] } }))
    for (const paper of papers) writeFileSync(join(content, `papers/${paper.id}.md`), writePaper(paper))
    for (const id of ids) {
      writeFileSync(join(content, `topics/${id}.md`), `${writeFrontmatter({ label: id, hue: 15 })}\nIt.\n`)
      const digest = { id: `2025-01-01-${id}`, date: '2025-01-01', note: '', papers: [{ id }] }
      writeFileSync(join(content, `digests/${digest.id}.md`), writeDigest({ ...digest, sources }))
    }
    const { code, strays, writes, said } = workshop.run(
      'scripts/build.ts',
      [
        '--content',
        content,
        '--out',
        at('www/site'),
        '--site',
        'https://papers.example.org',
        '--zip',
        at('www/site.zip'),
      ],
      ['www/site', 'www/.site-releases', 'www/site.zip', 'www/site.zip.next'],
    )
    expect({ code, strays }, said).toEqual({ code: 0, strays: [] })
    expect(writes).toBeGreaterThan(100)
  })

  it('stays as it is when a content folder has files of hostile names', () => {
    const content = at('misnamed')
    writeHostileContent(content, ['a', 'b'])
    for (const name of ['..%2f..%2fescaped', '__proto__', 'a b', '\u202ea', '..', 'a\\..\\..\\escaped'])
      for (const kind of ['papers', 'topics', 'digests'])
        writeFileSync(join(content, kind, `${name}.md`), '---\ntitle: "T"\nlabel: "T"\nhue: 15\n---\n\nA.\n')
    const { code, strays, said } = workshop.run(
      'scripts/build.ts',
      ['--content', content, '--out', at('none/site')],
      ['none'],
    )
    expect({ code, strays }, said).toEqual({ code: 1, strays: [] })
  })
})

const sources = fileNames.filter((name) => !/[\\/]/.test(name)).map((raw) => ({ raw, format: 'hf-api' }))

/** A program that writes to paths that begin as it is told, in every way that there is. */
const planted = `
import { execFileSync, spawnSync } from 'node:child_process'
import fs, { appendFileSync, copyFileSync, createWriteStream, mkdirSync, openSync, renameSync, symlinkSync, writeFile } from 'node:fs'
import { writeFile as promised } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
const [, , stray] = process.argv
fs.writeFileSync(stray + '-sync', 'x')
fs.rmSync(stray + '-sync')
appendFileSync('own', 'x')
writeFile(stray + '-later', 'x', () => {})
await promised(stray + '-promised', 'x')
openSync(stray + '-opened', 'w')
createWriteStream(stray + '-stream').end('x')
mkdirSync(stray + '-made')
copyFileSync('own', stray + '-copied')
symlinkSync('own', stray + '-linked')
renameSync('own', stray + '-moved')
spawnSync('sh', ['-c', 'echo x > "$0-child"', stray])
new Worker("import('node:fs').then(({ rmSync }) => rmSync(process.argv[2] + '-worker', { force: true }))", { eval: true, argv: [stray] })
`
