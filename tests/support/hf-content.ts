import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { ingestFiles } from '../../scripts/ingest/run.ts'
import { tarTexts } from './data.ts'

/** Write a content folder of the 6,951 papers of the API's days, under the project's own topics; the days lie in `folder` for it. */
export function writeHfContent(folder: string, content: string): void {
  const own = resolve(import.meta.dirname, '../../content')
  for (const name of ['topics', 'archive.yaml'])
    cpSync(join(own, name), join(content, name), { recursive: true })
  const days = join(folder, 'days')
  mkdirSync(days)
  const files = [...tarTexts('hf-api.tar.gz')].filter(([name]) => name.endsWith('.json'))
  const paths = files.map(([name, text]) => {
    writeFileSync(join(days, basename(name)), text)
    return join(days, basename(name))
  })
  ingestFiles(paths, { content })
}
