import { expect, test } from 'vitest'
import { freeBytes } from '../../../src/archive/free-bytes.ts'

test('Bytes that have their memory for themselves are given back, others are left alone', () => {
  const own = new Uint8Array(100_000)
  freeBytes(own)
  expect(own.length).toBe(0)
  const shared = new Uint8Array(10)
  const part = shared.subarray(2, 5)
  freeBytes(part)
  expect(shared.length).toBe(10)
  expect(part.length).toBe(3)
})
