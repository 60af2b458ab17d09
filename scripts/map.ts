import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeArchive } from '../src/archive/archive.ts'
import { editPlace } from '../src/archive/content-edits.ts'
import { drawRegions } from '../src/archive/map/regions.ts'
import { command, noPositionals } from './command.ts'
import { scan } from './content/scan.ts'
import { printMessages, progress } from './print.ts'

const help = `
npm run map -- [--content DIR] [--dry-run]

Draws the map's regions afresh: records in the topics' files where each stands, by the papers there are now, so that
like topics are near each other. Between two runs no paper on the map ever moves; after one, all may.

  --content DIR  the content folder (content)
  --dry-run      says where the regions would stand, and writes nothing
`
const options = {
  content: { type: 'string', default: 'content' },
  'dry-run': { type: 'boolean', default: false },
} as const

await command(help, options, async ({ content, 'dry-run': dryRun }, positionals) => {
  noPositionals(positionals)
  progress('Reading the content')
  const loaded = scan(content)
  printMessages(loaded.messages)
  if (loaded.messages.length > 0) return 1
  progress('Laying out the topics')
  const places = drawRegions(makeArchive(loaded.content))
  for (const [id, place] of places) {
    const file = join(content, 'topics', `${id}.md`)
    if (dryRun) console.log(`${file}: ${place.x}, ${place.y}`)
    else writeFileSync(file, editPlace(readFileSync(file, 'utf8'), place))
  }
  if (!dryRun) console.log(`The places of ${places.size} topics are in ${join(content, 'topics')}`)
  return 0
})
