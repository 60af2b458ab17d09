import { expect } from 'vitest'
import { markdown } from '../../../scripts/ingest/formats/markdown.ts'

/** An abstract of two sentences. */
export const abstract = 'We fold kites that steer themselves in a wind tunnel. They fly.'

/** A paper of a digest in Markdown: its title as a heading that links, and the text below it. */
export const entry = (title: string, text: string, number = 1) =>
  `## [${title}](https://arxiv.org/abs/2508.${String(number).padStart(5, '0')})\n\n${text}\n`

/** A digest of some papers. */
export const digest = (...entries: string[]) => `# 2025-08-14\n\n${entries.join('\n')}`

/** The only listing of a digest. */
export function only(text: string) {
  const { listings, quarantined } = markdown.read(text)
  expect(quarantined).toEqual([])
  expect(listings).toHaveLength(1)
  return listings[0]!
}
