import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lock } from '../../../scripts/mail/lock.ts'
import { openSent, readSent } from '../../../scripts/mail/sent.ts'
import { temporaryFolder } from '../../support/folders.ts'

describe('what is remembered', () => {
  const [date, key] = ['2025-01-02', 'key']
  it('is there for the next run, by date, and in no readable form', () => {
    const file = join(temporaryFolder(), 'sent.txt')
    const log = openSent(file, date, key)
    const [ada, bob] = [log.mark('Ada@example.org'), log.mark('bob@example.org')]
    log.add('begun', ada)
    log.add('sent', ada)
    log.add('begun', bob)
    log.close()
    expect([...readSent(file, date, key).state]).toEqual([
      [ada, 'sent'],
      [bob, 'begun'],
    ])
    expect(readSent(file, date, key).mark('ada@EXAMPLE.org')).toBe(ada)
    expect(readSent(file, '2025-01-03', key).state.size).toBe(0)
    expect(readSent(file, '2025-01-03', key).mark('ada@example.org')).not.toBe(ada)
    expect(readFileSync(file, 'utf8')).not.toMatch(/ada|bob|@/)
  })

  it('survives a line that was not written to its end', () => {
    const file = join(temporaryFolder(), 'sent.txt')
    const log = openSent(file, date, key)
    log.add('sent', log.mark('a@b.c'))
    log.close()
    const whole = readFileSync(file, 'utf8')
    for (let cut = 0; cut < whole.length; cut++) {
      writeFileSync(file, whole.slice(0, cut))
      const again = openSent(file, date, key)
      again.add('begun', again.mark('d@e.f'))
      again.close()
      expect(readSent(file, date, key).state.get(again.mark('d@e.f'))).toBe('begun')
    }
  })

  it.each([
    ['with another key', (file: string) => readSent(file, date, 'other'), /another SHEAF_MAIL_KEY/],
    [
      'with a line of another kind',
      (file: string) => {
        appendFileSync(file, 'hello\n')
        readSent(file, date, key)
      },
      /sent\.txt:2: /,
    ],
    [
      'in a file of something else',
      (file: string) => {
        writeFileSync(file, 'my notes')
        openSent(file, date, key)
      },
      /sent\.txt:1: /,
    ],
  ])('is not taken for it %s', (_, act, words) => {
    const file = join(temporaryFolder(), 'sent.txt')
    openSent(file, date, key).close()
    expect(() => act(file)).toThrow(words)
    if (readFileSync(file, 'utf8').startsWith('my')) expect(readFileSync(file, 'utf8')).toBe('my notes')
  })

  it('is locked while it is written', () => {
    const file = join(temporaryFolder(), 'sent.txt')
    const unlock = lock(file)
    expect(() => lock(file)).toThrow(/Another npm run mail is at work/)
    unlock()
    writeFileSync(`${file}.lock`, '999999999')
    lock(file)()
    expect(existsSync(`${file}.lock`)).toBe(false)
  })
})
