import { expect, it } from 'vitest'
import { lawfulXml, undirected, xmlText } from '../../../src/archive/xml.ts'

it.each([
  ['signs are escaped', `a < b & "c" > 'd'`, 'a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;'],
  ['an entity stays text', '&amp;', '&amp;amp;'],
  ['the end of CDATA is escaped', ']]>', ']]&gt;'],
  ['control characters go', 'a\u0000b\u0008c\u001bd', 'abcd'],
  ['white space stays', 'a\tb\nc', 'a\tb\nc'],
  ['lone surrogates go', 'a\ud800b\udfffc', 'abc'],
  ['pairs stay', '😀', '😀'],
  ['noncharacters go', 'a\ufffeb\uffffc', 'abc'],
])('%s', (_, text, expected) => {
  expect(xmlText(text)).toBe(expected)
})

it('is quick about many bad characters', () => {
  expect(lawfulXml('\u0000'.repeat(50_000))).toBe('')
})

it('takes out what turns the text around, and keeps the marks that do not', () => {
  expect(undirected('a\u202eb\u2066c\u2069d\u200fe')).toBe('abcd\u200fe')
})
