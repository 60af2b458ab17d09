import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { topicsBefore } from '../../../scripts/topics/before.ts'
import { temporaryFolder } from '../../support/folders.ts'

const file = (weight: number) =>
  `---\nlabel: "Ships"\nhue: 30\nphrases:\n  "ship": ${weight}\n---\n\nShips.\n`

function contentFolder(weight: number): string {
  const folder = join(temporaryFolder(), 'content')
  mkdirSync(join(folder, 'topics'), { recursive: true })
  writeFileSync(join(folder, 'topics/ships.md'), file(weight))
  return folder
}

function committed(weight: number): string {
  const folder = contentFolder(weight)
  const who = ['-c', 'user.name=Toy', '-c', 'user.email=toy@example.org']
  for (const words of [
    ['init', '-q'],
    ['add', '.'],
    [...who, 'commit', '-q', '-m', 'Ships'],
  ])
    expect(spawnSync('git', ['-C', folder, ...words]).status).toBe(0)
  return folder
}

const weightOf = (past: ReturnType<typeof topicsBefore>) => past?.topics[0]?.phrases[0]?.weight

describe('what the topics are compared with', () => {
  it('is another folder', () => {
    const other = contentFolder(2)
    const past = topicsBefore(contentFolder(5), other)
    expect([past?.name, weightOf(past)]).toEqual([other, 2])
  })

  it('is what was last committed, or a revision', () => {
    const folder = committed(3)
    writeFileSync(join(folder, 'topics/ships.md'), file(5))
    expect(topicsBefore(folder, undefined)).toMatchObject({ name: 'HEAD' })
    expect(weightOf(topicsBefore(folder, undefined))).toBe(3)
    expect(weightOf(topicsBefore(folder, 'HEAD'))).toBe(3)
  })

  it('is nothing outside of Git', () => {
    expect(topicsBefore(contentFolder(5), undefined)).toBeUndefined()
  })

  it.each(['no-such-revision', '--output=x'])('refuses %s', (asked) => {
    expect(() => topicsBefore(contentFolder(5), asked)).toThrow('neither a content folder nor a revision')
  })
})
