import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { carriedFiles } from '../../../scripts/publish/carry.ts'
import { chosen, earlier } from '../../../scripts/publish/choose.ts'
import { compareReleases } from '../../../scripts/publish/compare.ts'
import { placeOf } from '../../../scripts/publish/place.ts'
import { releasesOf } from '../../../scripts/publish/releases.ts'
import { rollBack } from '../../../scripts/publish/rollback.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { publishMark } from '../../support/publishing/stand-in.ts'
import { wholeMark } from '../../support/publishing/whole.ts'

let out: string
beforeEach(async () => {
  out = join(temporaryFolder(), 'dist')
  for (const mark of ['one', 'two', 'three']) await publishMark(out, mark)
})
const all = () => releasesOf(placeOf(out))
const back = (word?: string) =>
  rollBack(
    placeOf(out),
    (releases) => (word ? chosen(releases, word) : earlier(releases)),
    () => {},
  )

it('lists the releases, oldest first, and which of them is live', () => {
  expect(all().map(({ number, isLive }) => [number, isLive])).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ])
})

it('says what one release has, lacks and has otherwise than another', () => {
  const [one, two] = all()
  expect(compareReleases(one!.folder, two!.folder)).toEqual({
    added: ['/_astro/app-two.js'],
    removed: ['/_astro/app-one.js'],
    changed: ['/index.html', '/papers/a/index.html'],
    same: 3,
  })
})

it('goes back to the release before, or to a chosen one', async () => {
  await back()
  expect(wholeMark(out)).toBe('two')
  await back('1')
  expect(wholeMark(out)).toBe('one')
  await back('3')
  expect(wholeMark(out)).toBe('three')
})

it('carries along what the pages of the release that it leaves load', async () => {
  await back('1')
  for (const mark of ['one', 'two', 'three'])
    expect(existsSync(join(out, `_astro/app-${mark}.js`))).toBe(true)
})

it('numbers on after going back, and keeps the release that was live', async () => {
  await back('1')
  await publishMark(out, 'four')
  expect(all().map(({ number }) => number)).toEqual([1, 3, 4])
})

it('goes back to what stood there before, not to a release that was left by going back', async () => {
  await back()
  for (const mark of ['four', 'five']) await publishMark(out, mark, { keep: 9 })
  for (const mark of ['four', 'two', 'one']) {
    await back()
    expect(wholeMark(out)).toBe(mark)
  }
})

it('says where what stood there before is not kept any more', async () => {
  await back('1')
  for (const mark of ['four', 'five']) await publishMark(out, mark)
  await back('4')
  await expect(back()).rejects.toThrow(/^1-[0-9a-f]{16}, the release before the present one, is not kept/)
})

it.each([
  ['has other bytes', (file: string) => writeFileSync(file, 'B')],
  ['is absent', (file: string) => rmSync(file)],
])('does not go back to a release in which a file %s', async (_, harm) => {
  harm(join(all()[0]!.folder, 'papers/a/index.html'))
  expect((await back('1')).damaged).toEqual(['/papers/a/index.html'])
  expect(wholeMark(out)).toBe('three')
})

const carried = () => join(all()[1]!.folder, 'carried.json')
const carriedScript = () => join(all()[1]!.folder, '_astro/app-one.js')

it.each([
  ['cannot be parsed', () => writeFileSync(carried(), '{')],
  ['has another shape', () => writeFileSync(carried(), '{"gilet":[]}')],
  [
    'names a file that has other bytes',
    () => {
      rmSync(carriedScript())
      writeFileSync(carriedScript(), '?')
    },
  ],
])('goes back to a release whose carried.json %s, and writes it anew', async (_, harm) => {
  harm()
  expect((await back('2')).damaged).toEqual([])
  expect(carriedFiles(out)?.map(({ path }) => path)).toEqual(['/_astro/app-one.js', '/_astro/app-three.js'])
  expect(readFileSync(join(out, '_astro/app-one.js'), 'utf8')).toBe("run('one')")
})

it.each([
  ['9', 'There is no release 9'],
  ['', 'There is no release before'],
])('says where there is no release %j', async (word, reason) => {
  await back('1')
  await expect(back(word)).rejects.toThrow(reason)
})

it('is called by its number, its name, or the start of its checksum', () => {
  const [first] = all()
  for (const word of ['1', first!.name, first!.name.slice(2, 10)]) expect(chosen(all(), word)).toEqual(first)
})
