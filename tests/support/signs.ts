/** What markup, mathematics, addresses and data begin with: many times over, each may send a careless reader back over all that it has read. */
export const signs = [
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

/** So many characters, at most, of one sign again and again. */
export const repeated = (sign: string, length: number) => sign.repeat(Math.floor(length / sign.length))
