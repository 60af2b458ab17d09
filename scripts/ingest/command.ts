import { existsSync } from 'node:fs'
import { isDate } from '../../src/archive/date.ts'
import { command, UsageError } from '../command.ts'
import { printable, printableLine, printMessages, progress } from '../print.ts'
import { readers } from './formats/index.ts'
import { exitCode, inWords, type Report } from './report.ts'
import { ingestFiles } from './run.ts'
import { isFolder, rawFiles } from './store.ts'

const formats = readers.map(({ name }) => name)
const help = `
npm run ingest -- [--content DIR] [--date YYYY-MM-DD | --year YYYY] [--name NAME] [--format NAME] [--dry-run] [--json] FILE…

Reads digests as received and adds their papers to the content folder. It only adds: what is there stays as it is.
Without FILE it takes in everything in DIR/raw.

  --content DIR      the content folder (content)
  --date YYYY-MM-DD  the date of the digest; else that in the document or in the file's name
  --year YYYY        the year of a document that names only month and day
  --name NAME        a name for the digest, where there are several of one date
  --format NAME      one of ${formats.join(', ')}; else the content tells
  --dry-run          says what it would do, and writes nothing
  --json             prints the report as JSON

Exits with 0 if every paper was taken in, 2 if something was quarantined or refused, 1 if nothing was taken in.
`
const options = {
  content: { type: 'string', default: 'content' },
  date: { type: 'string' },
  year: { type: 'string' },
  name: { type: 'string' },
  format: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

await command(help, options, (values, positionals) => {
  const { content, json, 'dry-run': dryRun } = values
  if (existsSync(content) && !isFolder(content)) throw new UsageError(`--content ${content} is no folder`)
  const files = positionals.length > 0 ? positionals : rawFiles(content)
  if (files.length === 0)
    throw new UsageError(`There is nothing in ${content}/raw; name the files to take in.`)
  const report = ingestFiles(files, { content, dryRun, progress, ...wishesIn(values) })
  if (json) console.log(printable(JSON.stringify(report, null, 2)))
  else print(report)
  return exitCode(report)
})

function print(report: Report): void {
  for (const line of inWords(report)) console.log(printableLine(line))
  printMessages([...report.warnings, ...report.quarantined, ...report.errors])
}

function wishesIn({
  date,
  year,
  name,
  format,
}: {
  date?: string
  year?: string
  name?: string
  format?: string
}) {
  if (date !== undefined && !isDate(date))
    throw new UsageError(`--date must be a date such as 2025-08-14, not ${date}`)
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new UsageError(`--year must be a year such as 2025, not ${year}`)
  if (date !== undefined && year !== undefined)
    throw new UsageError('--date names the year already: give it or --year')
  if (format !== undefined && !formats.includes(format))
    throw new UsageError(`--format must be one of ${formats.join(', ')}, not ${format}`)
  return {
    ...(date && { date }),
    ...(year && { year: Number(year) }),
    ...(name && { name }),
    ...(format && { format }),
  }
}
