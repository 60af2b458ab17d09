import { describe, expect, it } from 'vitest'
import { distinctWords, markWords } from '../../../src/archive/marks.ts'

const code = (words: string) => ({ words, hue: 30, label: 'Code' })
const safety = (words: string) => ({ words, hue: 0, label: 'Safety & "law"' })

/** The HTML with `[…]` for a mark. */
const marked = (html: string, ...words: string[]) =>
  markWords(html, words.map(code))
    .replace(/<mark [^>]*>/g, '[')
    .replaceAll('</mark>', ']')

describe('words that put a paper in a topic', () => {
  it.each([
    ['a word', '<p>We write code.</p>', ['code'], '<p>We write [code].</p>'],
    ['every place', '<p>code and code</p>', ['code'], '<p>[code] and [code]</p>'],
    ['whole words alone', '<p>decode codes code2 code</p>', ['code'], '<p>decode codes code2 [code]</p>'],
    ['any case', '<p>Code CODE</p>', ['code'], '<p>[Code] [CODE]</p>'],
    ['letters of other scripts', '<p>кодер код</p>', ['код'], '<p>кодер [код]</p>'],
    [
      'a phrase over a line end',
      '<p>code\n generation</p>',
      ['code generation'],
      '<p>[code\n generation]</p>',
    ],
    [
      'the longest phrase',
      '<p>code generation code</p>',
      ['code', 'code generation'],
      '<p>[code generation] [code]</p>',
    ],
    ['a word with signs', '<p>C++ and C# (f*)</p>', ['c++', 'c#', 'f*'], '<p>[C++] and [C#] ([f*])</p>'],
    ['a word with an ampersand', '<p>Q&amp;A</p>', ['q&a'], '<p>[Q&amp;A]</p>'],
    [
      'no entity is cut',
      '<p>&amp; &lt; amp lt &#39;</p>',
      ['amp', 'lt', '39'],
      '<p>&amp; &lt; [amp] [lt] &#39;</p>',
    ],
    [
      'no tag is touched',
      '<p><a href="https://code.org" rel="code">code</a></p>',
      ['code'],
      '<p><a href="https://code.org" rel="code">[code]</a></p>',
    ],
    [
      'no mathematics',
      '<p><math display="inline"><mi>code</mi></math> code</p>',
      ['code'],
      '<p><math display="inline"><mi>code</mi></math> [code]</p>',
    ],
    [
      'emphasis inside a phrase',
      '<p>code <em>generation</em></p>',
      ['code generation'],
      '<p>code <em>generation</em></p>',
    ],
    ['nothing to mark', '<p>code</p>', [], '<p>code</p>'],
    ['empty words', '<p>code</p>', ['', ' '], '<p>code</p>'],
    ['a name of Object', '<p>the constructor</p>', ['constructor'], '<p>the [constructor]</p>'],
  ])('%s', (_, html, words, expected) => {
    expect(marked(html, ...words)).toBe(expected)
  })

  it('says the topic by its colour and by its name', () => {
    expect(markWords('<p>law</p>', [safety('law')])).toBe(
      '<p><mark data-hue="0" title="Safety &amp; &quot;law&quot;">law</mark></p>',
    )
  })

  it('gives a word of two topics to the first', () => {
    expect(markWords('<p>x</p>', [code('x'), safety('x')])).toContain('title="Code"')
  })

  it('is quick on 50,000 repeated characters', () => {
    for (const text of ['a', '&amp;', '<br>', ' ', 'a ', '('])
      expect(marked(`<p>${text.repeat(50_000)}</p>`, 'a a b', '( b')).toContain(text)
  })
})

it.each([
  ['code, Code, CODE', 'code'],
  ['tool use, agents, Tool  use', 'tool use, agents'],
  ['', ''],
])('of %j, %j differ', (words, expected) => {
  expect(distinctWords(words.split(', ')).join(', ')).toBe(expected)
})

it('is quick about many words among many entities', () => {
  const html = '&quot;a&quot;,'.repeat(50_000)
  expect(markWords(html, [{ words: 'a', hue: 30, label: 'A' }])).toContain(
    '&quot;<mark data-hue="30" title="A">a</mark>&quot;',
  )
})
