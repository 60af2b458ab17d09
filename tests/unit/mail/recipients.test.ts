import { describe, expect, it } from 'vitest'
import { readRecipients } from '../../../scripts/mail/recipients.ts'

describe('a line of a recipients’ file', () => {
  const ids = new Map([
    ['code', 'code'],
    ['agents', 'agents'],
    ['old', 'code'],
  ])
  const read = (text: string) => readRecipients('r.txt', text, (id) => ids.get(id))
  it.each([
    ['ada@example.org', ['', 'ada@example.org', []]],
    ['  ada@example.org\t', ['', 'ada@example.org', []]],
    ['\ufeffada@example.org\r', ['', 'ada@example.org', []]],
    ['Ada Lovelace <ada@example.org>', ['Ada Lovelace', 'ada@example.org', []]],
    ['"Lovelace, Ada" <ada@example.org> code', ['Lovelace, Ada', 'ada@example.org', ['code']]],
    ['ada@example.org code agents', ['', 'ada@example.org', ['agents', 'code']]],
    ['ada@example.org, code,agents, code', ['', 'ada@example.org', ['agents', 'code']]],
    ['<ada@example.org> old', ['', 'ada@example.org', ['code']]],
  ])('%j is somebody', (line, [name, address, topics]) => {
    expect(read(line)).toEqual({ recipients: [{ line: 1, name, address, topics }], messages: [] })
  })

  it.each([
    ['', 0],
    ['# Ada', 0],
    ['  # ada@example.org', 0],
    ['\n\n\r\n', 0],
    ['# a\nada@example.org\n', 1],
  ])('%j counts %i', (text, count) => {
    expect(read(text).recipients).toHaveLength(count)
    expect(read(text).messages).toEqual([])
  })

  it.each([
    ['nobody', 1, 1, 'recipient-invalid'],
    ['ada@example.org\n\nAda ada@example.org', 3, 1, 'recipient-invalid'],
    ['Ada <nobody>', 1, 6, 'recipient-invalid'],
    ['Ada <ada@example.org', 1, 1, 'recipient-invalid'],
    ['Ada <ada@example.org> <code>', 1, 1, 'recipient-invalid'],
    ['Ada\0 <ada@example.org>', 1, 4, 'recipient-invalid'],
    ['ada@example.org code, lost', 1, 23, 'topic-unknown'],
    ['ada@example.org __proto__', 1, 17, 'topic-unknown'],
    ['ada@example.org\nADA@example.org code', 2, 1, 'recipient-repeated'],
    [`${'<'.repeat(50_000)}`, 1, 1, 'recipient-invalid'],
    [`${' '.repeat(50_000)}x`, 1, 1, 'recipient-invalid'],
  ])('%.40j is refused at its place, without being quoted', (text, line, column, code) => {
    const { messages } = read(text)
    expect(messages).toEqual([{ file: 'r.txt', line, column, code, reason: expect.any(String) }])
    expect(messages[0]?.reason.replaceAll(/ada@example\.org|Ada Lovelace/g, '')).not.toMatch(/@|nobody|lost/)
  })
})
