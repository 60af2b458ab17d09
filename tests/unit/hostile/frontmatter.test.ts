import { describe, expect, it, test, vi } from 'vitest'
import { appendFields } from '../../../src/archive/content-edits.ts'
import {
  readDigest,
  readPaper,
  readQuarantine,
  readSettings,
  readTopic,
} from '../../../src/archive/content-files.ts'
import { isBad, readFrontmatter, readYaml } from '../../../src/archive/frontmatter.ts'
import { keys, texts } from './attacks.ts'
import { builtIns, heirs } from './prototype.ts'

const ways: Record<string, (key: string) => string> = {
  'with a text': (key) => `${key}: "polluted"`,
  'with an object': (key) => `${key}:\n  polluted: 1`,
  'quoted, with an object': (key) => `"${key}": { polluted: 1, "${key}": { polluted: 1 } }`,
  'with a list of objects': (key) => `${key}:\n  - polluted: "1"\n    ${key}: "2"`,
  'as a complex key': (key) => `? ["${key}"]\n: { polluted: 1 }`,
  'through an alias': (key) => `a: &a { ${key}: { polluted: 1 } }\nb: *a\n${key}: *a`,
  'through a merge': (key) => `<<: { ${key}: { polluted: 1 } }`,
  'as a path': (key) => `constructor.prototype.${key}: { polluted: 1 }`,
  'in an object of the schema': (key) => `topics:\n  ${key}: { polluted: 1 }`,
  'in a list of the schema': (key) =>
    `links:\n  - label: "L"\n    url: "https://example.org/"\n    ${key}: "2"`,
}
const cases = keys.flatMap((key) => Object.entries(ways).map(([name, way]) => [key, name, way(key)] as const))

const readers: Record<string, (yaml: string) => unknown> = {
  paper: (yaml) => readPaper('p', `---\ntitle: "T"\n${yaml}\n---\n\nA.\n`),
  digest: (yaml) => readDigest('2025-08-14', `---\ndate: "2025-08-14"\npapers: []\n${yaml}\n---\n`),
  topic: (yaml) => readTopic('t', `---\nlabel: "T"\nhue: 15\n${yaml}\n---\n`),
  settings: (yaml) => readSettings(`title: "T"\ndescription: "D"\ntag: "tag:example.org,2025:"\n${yaml}\n`),
  quarantine: (yaml) => readQuarantine('2025-08-14', `${yaml}\n`),
  frontmatter: (yaml) => readFrontmatter(`---\n${yaml}\n---\n`),
}

describe('a key in frontmatter that every object has', () => {
  test.each(cases)('%s %s is a fault with a place, or data, and touches no object', (_, __, yaml) => {
    const before = builtIns()
    for (const [kind, read] of Object.entries(readers)) {
      const result = read(yaml)
      expect(heirs(result), kind).toEqual([])
      if (['paper', 'digest', 'settings', 'quarantine'].includes(kind))
        expect(result, kind).toMatchObject({ messages: [{ line: expect.any(Number) }] })
    }
    expect(builtIns()).toBe(before)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test.each(keys)('%j is a phrase of a topic like any other, or a fault', (key) => {
    for (const field of ['phrases', 'title']) {
      const read = readTopic('t', `---\nlabel: "T"\nhue: 15\n${field}:\n  ${key}: 4\n  kite: 2\n---\n`)
      if ('value' in read)
        expect(read.value.phrases.map(({ phrase, weight }) => [phrase, weight])).toEqual([
          [key, 4],
          ['kite', 2],
        ])
      else expect(read.messages).not.toEqual([])
    }
    const read = readTopic('t', `---\nlabel: "T"\nhue: 15\nwords:\n  "4": "${key}, kite"\n---\n`)
    expect('value' in read && read.value.phrases.map(({ phrase }) => phrase)).toEqual([key, 'kite'])
  })

  test.each(keys)('%j fills no field that a file lacks', (key) => {
    const text = '---\ntitle: "T"\n---\n\nA.\n'
    const fields = JSON.parse(`{"${key}": "x"}`) as object
    const longer = appendFields(text, fields)
    expect(heirs(readFrontmatter(longer))).toEqual([])
    expect(appendFields(longer, fields)).toBe(longer)
  })
})

it('a hostile text as frontmatter, as a key or as a value is read or refused, touches no object, and is printed by no library', () => {
  const before = builtIns()
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  for (const text of texts()) {
    for (const yaml of [text, `${text}: 1`, `a: ${text}`, `a: [${text}]`, `? ${text}\n: b`]) {
      const read = readYaml(yaml)
      if (!isBad(read)) expect(heirs(read), JSON.stringify(yaml)).toEqual([])
      expect(readPaper('p', `---\n${yaml}\n---\n\nA.\n`)).toHaveProperty('messages')
    }
  }
  expect(warned.mock.calls).toEqual([])
  warned.mockRestore()
  expect(builtIns()).toBe(before)
})
