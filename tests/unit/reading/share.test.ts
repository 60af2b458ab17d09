import { deflateRawSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { sharedList, shareList } from '../../../src/reading/share.ts'

const many = Array.from({ length: 100 }, (_, at) => `scaling-laws-for-language-models-that-reason-part-${at}`)
const packed = (text: string) => `list=_${deflateRawSync(text).toString('base64url')}`

describe('a shared list', () => {
  test.each([
    ['one paper', ['a-paper']],
    ['three papers', ['b', 'a', 'constructor']],
    ['a hundred papers', many],
  ])('reads back with %s, in their order', async (_, ids) => {
    const hash = await shareList(ids)
    expect(hash).toMatch(/^list=[\w.-]+$/)
    expect(await sharedList(`#${hash}`)).toEqual({ ids, isWhole: true })
  })

  it('stays readable where that is shorter, and is packed where it is not', async () => {
    expect(await shareList(['a-paper', 'b'])).toBe('list=a-paper.b')
    expect((await shareList(many)).length).toBeLessThan(many.join('.').length / 2)
  })

  test.each([
    '',
    '#',
    '#topic=x',
    '#list=',
    '#list=_',
    '#list=<b>',
    '#list=A',
    '#list=_####',
    `#list=${'%'.repeat(50_000)}`,
  ])('is none: %.20s', async (hash) => expect(await sharedList(hash)).toBeUndefined())

  test.each([0.1, 0.5, 0.9, 0.99])('says that its end was lost behind %d of it', async (part) => {
    const whole = packed(Array.from({ length: 400 }, (_, at) => `paper-${at * 7919}`).join('.'))
    expect(await sharedList(whole.slice(0, whole.length * part))).toEqual({ ids: [], isWhole: false })
  })

  it('names each paper once, and passes over what is no id', async () => {
    expect(await sharedList(packed('a.a.<b>.__proto__.b'))).toEqual({ ids: ['a', 'b'], isWhole: false })
  })

  it('unpacks no more than a list may have', async () => {
    expect(await sharedList(packed('a'.repeat(50_000_000)))).toEqual({ ids: [], isWhole: false })
    const long = await sharedList(packed(Array.from({ length: 50_000 }, (_, at) => `p${at}`).join('.')))
    expect(long?.ids).toHaveLength(5000)
    expect(long?.isWhole).toBe(false)
  })
})
