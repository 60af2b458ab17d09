import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { detectFormat, readers } from '../../../scripts/ingest/formats/index.ts'
import { dataPath, hasData, tarTexts } from '../../support/data.ts'
import { readingCases } from '../../support/readings.ts'

/** The names of the formats whose signs a text has. */
const detected = (text: string) => readers.filter((reader) => reader.detects(text)).map(({ name }) => name)

it('has every format once', () => {
  expect(readers.map(({ name }) => name).toSorted()).toEqual(['hf-api', 'hf-page', 'markdown'])
})

describe.each(['hf-api', 'hf-page', 'markdown'])('the fixtures of %s', (format) => {
  test.each(readingCases(format))('$name has the signs of this format and no other', ({ name, text }) => {
    expect(detected(text)).toEqual(name === 'nothing' ? [] : [format])
  })
})

test.each([
  ['[]', 'hf-api'],
  ['\uFEFF[]', 'hf-api'],
  ['[NaN]', 'hf-api'],
  ['[1,]', 'hf-api'],
  ['[null,{}]', 'hf-api'],
  ['[{"paper":{"id":"2401.00001","ti', 'hf-api'],
  ['{"error":"Too many requests"}', 'hf-api'],
  ['  {\n  "data": []}', 'hf-api'],
  ['["{\'paper\': {}}"]', 'hf-api'],
  ['---\ndate: "2025-08-14"\n---\n', 'markdown'],
  ['# Daily Papers', 'markdown'],
  ['Some words.\n\n- [A title](https://arxiv.org/abs/2508.00001)', 'markdown'],
  ['1. **[A title](https://arxiv.org/abs/2508.00001)**', 'markdown'],
  ['Some words.\n\n# One\n\n# Two', 'markdown'],
  ['', undefined],
  ['  \n', undefined],
  ['[link](https://example.org)', undefined],
  ['[1] A reference, and more.', undefined],
  ['[De|Re]constructing', undefined],
  ['['.repeat(100_000), undefined],
  ['<!doctype html><title>Rate limited</title>', undefined],
  ['<html>Please verify you are human</html>', undefined],
  ['<?xml version="1.0"?><rss></rss>', undefined],
  ['\x89PNG\r\n\x1a\n\0\0\0', undefined],
  ['Title: A title\nPDF: https://arxiv.org/pdf/2406.14539\nSummary: Words.\n---\nTitle: B\n', undefined],
  ['#hashtag\n#another', undefined],
  ['Only words, without any form.', undefined],
])('%j is of the format %j', (text, format) => {
  expect(detectFormat(text)?.name).toBe(format)
})

describe('the examples in the documentation', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8')
  const examples = [...text.matchAll(/^```(json|markdown)\n([\s\S]*?)^```$/gm)].map(
    ([, form, example = '']) => ({
      format: form === 'json' ? 'hf-api' : 'markdown',
      example,
    }),
  )

  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(4)
  })

  test.each(examples)('are read as they say: $format $#', ({ format, example }) => {
    expect(detectFormat(example)?.name).toBe(format)
    const reading = detectFormat(example)!.read(example)
    expect(reading).toMatchObject({ date: { month: 8, day: 14 }, quarantined: [], warnings: [] })
    for (const { title, abstract, authors } of reading.listings) {
      expect(title).toMatch(/^(?:Paper Kites That Steer Themselves|A Second Paper on String)$/)
      expect(abstract).toMatch(/^(?:We fold kites .* They fly\.|String is longer .* it is\.)$/)
      expect(authors[0]).toMatch(/^Ada Lovelace$/)
    }
  })
})

describe.skipIf(!hasData)('the real data', () => {
  it('has the signs of one format, where it is a digest', () => {
    for (const text of tarTexts('hf-api.tar.gz').values()) expect(detected(text)).toEqual(['hf-api'])
    for (const [path, text] of tarTexts('hf-page-dev.tar.gz'))
      if (path.endsWith('.txt')) expect([path, detected(text)]).toEqual([path, ['hf-page']])
  })

  it('has the signs of none, where it is something else', () => {
    const folder = dataPath('formats')
    for (const name of hasData ? readdirSync(folder) : [])
      expect([name, detected(readFileSync(`${folder}/${name}`, 'utf8'))]).toEqual([name, []])
  })
})
