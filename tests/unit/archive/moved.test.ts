import { expect, it } from 'vitest'
import { movesOf } from '../../../src/archive/moved.ts'

it.each([
  ['nothing moved', 'a b', ''],
  ['one moved', 'a>b b', 'a>b'],
  ['a chain leads to its end', 'a>b b>c c', 'a>c b>c'],
  ['a circle is left out', 'a>b b>a', ''],
  ['what leads into a circle is left out', 'a>b b>c c>b', ''],
  ['a move to itself is left out', 'a>a', ''],
  ['a move to nothing is left out', 'a>gone', ''],
])('%s', (_, things, expected) => {
  const moves = movesOf(things.split(' ').map(movable))
  expect([...moves].map((move) => move.join('>')).join(' ')).toBe(expected)
})

function movable(text: string) {
  const [id = '', movedTo] = text.split('>')
  return movedTo ? { id, movedTo } : { id }
}

it('follows a chain of many moves once', () => {
  const chain = Array.from({ length: 2000 }, (_, at) => ({
    id: `p${at}`,
    ...(at < 1999 && { movedTo: `p${at + 1}` }),
  }))
  expect(movesOf(chain).get('p0')).toBe('p1999')
})
