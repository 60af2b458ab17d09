import { lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { scan } from '../../../scripts/content/scan.ts'
import { ingestFiles } from '../../../scripts/ingest/run.ts'
import { rawFiles } from '../../../scripts/ingest/store.ts'
import { filesIn, temporaryFolder } from '../../support/folders.ts'
import { attacks, fileNames } from './attacks.ts'

const digest = JSON.stringify([{ paper: { title: 'Kites That Steer', summary: 'We fold kites.' } }])

/** A content folder in a folder of its own, with what is beside it. */
function workplace() {
  const folder = temporaryFolder()
  const [content, inbox] = [join(folder, 'content'), join(folder, 'inbox')]
  mkdirSync(inbox)
  return { folder, content, inbox }
}

/** That a content folder holds only what it may, under names that any file system takes, and can be read again. */
function expectSound(content: string, message: string) {
  for (const path of filesIn(content).keys())
    expect(path, message).toMatch(
      /^(?:raw|papers|digests|quarantine)\/[\da-z-]{1,80}(?:\.\d+)?\.[a-z0-9]{1,8}$/,
    )
  expect(scan(content).messages, message).toEqual([])
}

describe('the name of a raw digest', () => {
  test.each(fileNames)('%j leads to names made of a-z, 0-9 and -, in the content folder alone', (name) => {
    const { folder, content, inbox } = workplace()
    writeFileSync(join(inbox, name), digest)
    const report = ingestFiles([join(inbox, name)], { content })
    expect(report.files.length + report.errors.length).toBe(1)
    expectSound(content, name)
    expect(readdirSync(folder).sort()).toEqual(report.files.length > 0 ? ['content', 'inbox'] : ['inbox'])
  })

  test.each(fileNames)('%j may lie in raw/, and the content can still be read', (name) => {
    const { content } = workplace()
    mkdirSync(join(content, 'raw'), { recursive: true })
    writeFileSync(join(content, 'raw', name), digest)
    for (const _ of ['first', 'again']) {
      const { files, errors } = ingestFiles(rawFiles(content), { content })
      expect(files.length + errors.length).toBe(1)
      expect(scan(content).messages).toEqual([])
    }
    expect([...filesIn(content).keys()].filter((path) => path.startsWith('raw/'))).toEqual([`raw/${name}`])
  })
})

describe('the wished name of a digest', () => {
  test.each([...attacks, '..', '.', '/', '/etc/passwd', 'con', 'x'.repeat(69), 'x'.repeat(5000)])(
    '%j leads to a sound name, or is refused',
    (name) => {
      const { content, inbox } = workplace()
      writeFileSync(join(inbox, 'digest.json'), digest)
      const { files, errors } = ingestFiles([join(inbox, 'digest.json')], {
        content,
        date: '2025-08-14',
        name,
      })
      expect(files.length + errors.length).toBe(1)
      expect(errors.map(({ code }) => code).filter((code) => code !== 'name-invalid')).toEqual([])
      expectSound(content, name)
    },
  )
})

describe('a title', () => {
  it('of any text leads to a sound name of its paper', () => {
    const { content, inbox } = workplace()
    const records = attacks.map((title, at) => ({
      paper: { title, summary: `What ${at} kites say of ${title}.` },
    }))
    writeFileSync(join(inbox, '2025-08-14.json'), JSON.stringify(records))
    const { files } = ingestFiles([join(inbox, '2025-08-14.json')], { content })
    expect(files[0]?.new).toBe(attacks.length)
    expectSound(content, 'titles')
  })
})

describe('a link in the place of a raw digest', () => {
  it('is read as the file that it leads to, and raw/ keeps a copy', () => {
    const { content, inbox } = workplace()
    writeFileSync(join(inbox, 'a'), digest)
    symlinkSync(join(inbox, 'a'), join(inbox, '2025-08-14.json'))
    ingestFiles([join(inbox, '2025-08-14.json')], { content })
    expect(lstatSync(join(content, 'raw/2025-08-14.json')).isFile()).toBe(true)
  })
})
