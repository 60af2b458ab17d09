import { expect, it } from 'vitest'
import { makeId } from '../../../../src/archive/id.ts'
import { clean, cleanLine } from '../../../../src/archive/text/clean.ts'
import { fold } from '../../../../src/archive/text/fold.ts'
import { blockHtml } from '../../../../src/archive/text/html.ts'
import { parseInline } from '../../../../src/archive/text/inline.ts'
import { fromMarkdown, toMarkdown } from '../../../../src/archive/text/markdown.ts'
import { plain } from '../../../../src/archive/text/plain.ts'
import { opening } from '../../../../src/archive/text/sentences.ts'
import { repeated, units } from '../../../support/hostile-units.ts'

/** A quadratic step would take minutes here, and the time limit of the tests ends it. */
it.each(units)('50,000 characters of %j are no trouble', (unit) => {
  const text = `${repeated(unit, 50_000)}!`
  const cleaned = clean(text).text
  expect(fromMarkdown(toMarkdown(cleaned))).toBe(cleaned)
  for (const read of [parseInline, plain, blockHtml, cleanLine, fold, opening])
    expect(read(text)).toBeDefined()
  expect(makeId(text, () => false).length).toBeLessThanOrEqual(80)
})
