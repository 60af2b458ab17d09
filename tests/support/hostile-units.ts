/** What markup, mathematics, addresses and data begin with: many times over, each may send a careless reader back over all that it has read. */
export const signs: readonly string[] = [
  'a',
  '$',
  '<',
  '[',
  '*',
  '_a',
  '\\',
  '&',
  '"',
  '{',
  '`',
  '- ',
  '# ',
  '\u0301',
  '\u202e',
  '&#x26;',
  'http://',
]

/** What a text of one unit many times may be made of: each has misled a reader of texts somewhere. */
export const units: readonly string[] = [
  ...signs,
  ...['a ', '$$', '}', ']', '(', '_', '>', '``', "''", '~', '--', '. ', '\\(', '\\['],
  ...['\\textbf{', '{\\bf ', '\\href{http://a.b}{', '$a', '$x^', '$\\text{', '\\mathbb{^'],
  ...['^{', '{,}', 'http://a.b/', 'https://,', 'https://a:b,', 'www.', 'www.a.b,', 'e.g. '],
  ...['1,', '1.', '\\$', "\\'", '*a*', '**a', '`a', "`a'", 'a~', '\r\n', '\n  ', '\n\n'],
  ...['a.\n  b', '\0', '\ud800', '\u2069', '\u2066', '\u0316\u0301', 'é', 'α', '深', '😀'],
  ...['&amp;', '<b>', '</b>', '<!--', '-->', '<![CDATA[', ']]>', '![', '](', '[a](b'],
  ...['[a]: b\n', '> ', '>\n', '#a\n', '---\n', '| ', '1. a\n', '- a\n', '+ a\n', '\t', ' \n'],
  ...['a:', 'a: b\n', '{"a":', '["', "['", '"a",', 'and ', 'a, ', 'A. ', 'Bob ', 'Aug 14 '],
  ...['Aug 14\n', '2025-08-14 ', '(LLMs) ', 'large language models (LLMs) ', 'author:a '],
  ...['-a ', '"a" ', 'a-'],
]

/** So many characters, at most, of one unit again and again. */
export const repeated = (unit: string, length: number) => unit.repeat(Math.floor(length / unit.length))
