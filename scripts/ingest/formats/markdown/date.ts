import { isBad, lineOf, readYaml } from '../../../../src/archive/frontmatter.ts'
import type { FoundDate, Reading } from '../../../../src/archive/listing.ts'
import { Refusal } from '../reader.ts'
import { daysIn, isSame } from './dates.ts'
import type { Section } from './sections.ts'
import { frontmatterOf, placeOf } from './source.ts'

/** The date that a digest gives, and what is to be said of others that it gives. Throws Refusal for frontmatter that is no YAML, and for headings of several days. */
export function dateOf(text: string, headings: Section[]): Pick<Reading, 'date' | 'warnings'> {
  const { date, warnings } = inFrontmatter(text)
  const days = daysOf(headings)
  const [first, second] = days
  if (!date && second)
    throw new Refusal('date-invalid', severalDays, { line: second.line, column: second.column })
  const others = date ? days.filter((day) => !agrees(day, date)) : []
  const differs = others.map(({ line, column }) => ({
    line,
    column,
    code: 'date-differs' as const,
    reason: headingDiffers,
  }))
  const found = date ?? first
  return { ...(found && { date: found }), warnings: [...warnings, ...differs] }
}

const severalDays = 'Headings name several days; a digest is of one day, so split the file.'
const headingDiffers = 'The day in this heading is not the one in the frontmatter, which counts.'

function inFrontmatter(text: string): Pick<Reading, 'date' | 'warnings'> {
  const yaml = frontmatterOf(text)?.replace(/^.*\n|---[ \t]*\n?$/g, '') ?? ''
  const value = dateValue(yaml)
  if (value === undefined || value === null) return { warnings: [] }
  const place = { line: lineOf('date', yaml) + 1, column: 1 }
  const [day, other] = daysIn(String(value))
  if (day && !other) return { date: { ...day, ...place }, warnings: [] }
  return {
    warnings: [
      {
        ...place,
        code: 'field-ignored',
        reason: 'The date is left out, for it is not one such as "2025-08-14".',
      },
    ],
  }
}

function dateValue(yaml: string): unknown {
  const data = readFields(yaml)
  if (isBad(data))
    throw new Refusal('frontmatter-invalid', data.reason, { line: data.line, column: data.column })
  return typeof data === 'object' && data !== null && 'date' in data ? data.date : undefined
}

/** YAML that is no more than a digest needs: anything that takes the parser beyond its limits is refused. */
function readFields(yaml: string): unknown {
  const tooMuch = new Refusal('frontmatter-invalid', 'The frontmatter is too large or too deep.')
  if (yaml.length > 20_000) throw tooMuch
  try {
    return readYaml(yaml, 1)
  } catch {
    throw tooMuch
  }
}

/** The days that headings name, each once; a heading that names two, as of a range, says nothing. */
function daysOf(headings: Section[]): FoundDate[] {
  const all = headings.flatMap(({ days: [day, other], heading }) =>
    day && !other ? [{ ...day, ...placeOf(heading) }] : [],
  )
  const inOrder = [...all.filter(({ year }) => year), ...all.filter(({ year }) => !year)]
  return inOrder.filter((day, at) => inOrder.findIndex((other) => agrees(day, other)) === at)
}

const agrees = (day: FoundDate, other: FoundDate) => isSame(day.year ? day : { ...other, ...day }, other)
