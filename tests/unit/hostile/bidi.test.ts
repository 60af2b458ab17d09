import { describe, expect, it, test } from 'vitest'
import { feedHtml, feedLine } from '../../../src/archive/feeds/text.ts'
import { mailHtml } from '../../../src/archive/mail/html.ts'
import { mailText } from '../../../src/archive/mail/text.ts'
import { blockHtml, inlineHtml } from '../../../src/archive/text/html.ts'
import { hasData } from '../../support/data.ts'
import { hostileStrings } from '../../support/hostile.ts'
import { toyMail } from '../../support/mails.ts'
import { toyPaper, toyTopic } from '../../support/toy.ts'
import { direction, leaks, turning } from './bidi.ts'

const texts = [...turning, ...(hasData ? hostileStrings().filter((text) => direction.test(text)) : [])]

describe('a text that turns what follows', () => {
  test.each(texts)('%j stays within its element', (text) => {
    expect(leaks(`<p>Before ${inlineHtml(text)} after</p>`)).toEqual([])
    expect(leaks(`<div>${blockHtml(`${text}\n\n${text} and ${text}`)}</div>`)).toEqual([])
    expect(leaks(`<div>${feedHtml(`${text} and ${text}`)}</div>`)).toEqual([])
  })

  test.each(texts)('%j turns nothing in a feed or a mail', (text) => {
    expect(feedLine(text)).not.toMatch(direction)
    const mail = toyMail(
      [toyPaper('p', { title: text, abstract: text, authors: [text], organisation: text })],
      {
        settings: { title: text, description: text },
        topics: [{ ...toyTopic('code'), label: text, description: text }],
        note: text,
      },
    )
    expect([mailHtml(mail), mailText(mail), mail.subject].filter((part) => direction.test(part))).toEqual([])
  })
})

it('a leak is seen', () => {
  expect(leaks('<p>One \u202etwo <b>three</b></p>')).toHaveLength(1)
  expect(leaks('<p><bdi>one\u2069\u202e</bdi> two</p>')).toHaveLength(1)
  expect(leaks('<p><span dir="auto"><bdi>one\u2069</bdi></span> two</p>')).toHaveLength(1)
  expect(leaks('<p><bdi>one \u2066</bdi> two</p>')).toHaveLength(1)
  expect(leaks('<p>one <bdi>two \u202e</bdi> three</p>')).toEqual([])
  expect(leaks('<title>one \u202e</title><p aria-label="\u2069">a</p>')).toHaveLength(2)
})
