import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { messageCodes } from '../../../src/archive/message.ts'

it('has every code documented once, in the same order, and documents no other', () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/messages.md'), 'utf8')
  const documented = [...document.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code)
  expect(documented).toEqual([...messageCodes])
})
