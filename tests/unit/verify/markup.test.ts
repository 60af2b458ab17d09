import { expect, it } from 'vitest'
import { readMarkup } from '../../../scripts/verify/markup.ts'

it.each([
  ['<a href="/a/">A</a>', ['/a/']],
  ["<a class=x href='/a/' rel=next>", ['/a/']],
  ['<a href=/a/?q=1&amp;r=2>', ['/a/?q=1&r=2']],
  ['<img src="/a.png" srcset="/b.png 1x, /c.png 2x"/>', ['/a.png', '/b.png', '/c.png']],
  ['<meta http-equiv="refresh" content="0; url=/now/">', ['/now/']],
  ['<form\n  action="/search/"\n  method="get">', ['/search/']],
  ['<!-- <a href="/no/"> --><a href="/yes/">', ['/yes/']],
  ['<script>"<a href=\'/no/\'>"</script><a href="/yes/">', ['/yes/']],
  ['a < b <a href="/yes/">', ['/yes/']],
  ['<a title="href=&quot;/no/&quot; >" href="/yes/">', ['/yes/']],
])('finds where %j leads', (html, links) => expect(readMarkup(html).links).toEqual(links))

it('finds the anchors of a page', () => {
  expect([...readMarkup('<main id="main"><a name="old"></a><p id=x&amp;y>').ids]).toEqual([
    'main',
    'old',
    'x&y',
  ])
})

it.each(['<', '<a ', '<a href="', "<a href='", '<a =', '&', '<!--', '<a b', ' /'])(
  'reads %j very often without delay',
  (piece) => {
    expect(readMarkup(`${piece.repeat(50_000)}<a href="/end/">`).links.length).toBeLessThan(50_000)
  },
)
