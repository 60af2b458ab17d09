import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDigest, writePaper } from '../../src/archive/content-files.ts'
import { addDays, weekday } from '../../src/archive/date.ts'
import { writeFrontmatter } from '../../src/archive/frontmatter.ts'

/** The last day of the archive, a Friday; it begins 30 weeks before. */
export const lastDay = '2025-08-01'
const weeks = 30
const aDay = 2

/** Write a content folder of 300 papers over 30 weeks. Until the last four weeks they are on tide clocks, then on paper boats too; of two topics, each has its papers. */
export function writeTrendingContent(folder: string): void {
  for (const kind of ['papers', 'digests', 'topics']) mkdirSync(join(folder, kind), { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  const days = Array.from({ length: weeks * 7 }, (_, at) => addDays(lastDay, at + 1 - weeks * 7))
  for (const date of days.filter((day) => weekday(day) < 6)) {
    const ids = Array.from({ length: aDay }, (_, at) => `p-${date}-${at}`)
    write(
      `digests/${date}.md`,
      writeDigest({ id: date, date, sources: [], papers: ids.map((id) => ({ id })), note: '' }),
    )
    ids.forEach((id, at) => {
      write(`papers/${id}.md`, paperFile(id, at === 0 && date > addDays(lastDay, -28)))
    })
  }
  write('topics/boats.md', topicFile('Boats', 30))
  write('topics/clocks.md', topicFile('Clocks', 210))
  write(
    'archive.yaml',
    'title: "Harbour"\ndescription: "Papers on boats and clocks"\ntag: "tag:example.org,2025:"\n',
  )
}

function paperFile(id: string, isNew: boolean): string {
  const what = isNew ? 'paper boats' : 'tide clocks'
  const topics = { pin: isNew ? ['boats', 'clocks'] : ['clocks'] }
  return writePaper({
    id,
    title: `On ${what} ${id}`,
    authors: [],
    topics,
    abstract: `This is on ${what}. Many ${what} sail.`,
  })
}

const topicFile = (label: string, hue: number) => `${writeFrontmatter({ label, hue })}\nWhat ${label} are.\n`
