import { readDigest, readPaper, readTopic } from '../../src/archive/content-files.ts'
import type { Paper } from '../../src/archive/paper.ts'

/** A small topic as its file gives it; `frontmatter` adds lines such as `parent: "code"`. */
export function toyTopic(id: string, frontmatter: string[] = [], description = `What ${id} is.`) {
  return value(readTopic(id, file([`label: "The ${id}"`, 'hue: 30', ...frontmatter], description)))
}

/** A small paper; its title and abstract name its id. */
export function toyPaper(id: string, more: Partial<Paper> = {}): Paper {
  return { ...value(readPaper(id, file([`title: "On ${id}"`], `We study ${id}.`))), ...more }
}

/** A digest of a date, or of a date with a name, that lists papers in order. */
export function toyDigest(id: string, papers: string[]) {
  const lines =
    papers.length > 0 ? ['papers:', ...papers.map((paper) => `  - id: "${paper}"`)] : ['papers: []']
  return value(readDigest(id, file([`date: "${id.slice(0, 10)}"`, ...lines], '')))
}

const file = (frontmatter: string[], body: string) => `---\n${frontmatter.join('\n')}\n---\n\n${body}\n`

function value<T>(read: { value: T } | { messages: { reason: string }[] }): T {
  if ('value' in read) return read.value
  throw new Error(read.messages.map(({ reason }) => reason).join('\n'))
}
