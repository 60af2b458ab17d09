import { formatSpan, type Gap, gapsWithin, type Reach, reachWithin } from './calendar.ts'
import { counted } from './count.ts'
import { formatLong } from './date.ts'

/** What is said of the days without a digest: a sentence without its end, and the gaps by name. */
export interface GapNote {
  lead: string
  gaps: string[]
}

/** What is to be said of a year `YYYY` or a month `YYYY-MM` of dates in order, with the gaps between them; undefined where they reach over one working day alone, so that nothing can be missing. */
export function gapNote(dates: string[], gaps: Gap[], period: string): GapNote | undefined {
  const own = gapsWithin(gaps, period)
  const reach = reachWithin(dates, period)
  if (own.length === 0 && reach.workingDays < 2) return undefined
  const missing = own.reduce((sum, { workingDays }) => sum + workingDays, 0)
  const what =
    missing > 0 ? `no digest on ${counted(missing, 'working day')}` : 'every working day has a digest'
  return { lead: begun(where(reach) + what), gaps: own.map((gap) => nameOf(gap, own.length > 1)) }
}

/** The part of the period that is spoken of, where it is not all of it. */
function where({ from, to }: Reach): string {
  if (from && to)
    return `between ${isOneMonth(from, to) ? Number(from.slice(8)) : inYear(from)} and ${inYear(to)}, `
  if (from) return `from ${inYear(from)} on, `
  return to ? `until ${inYear(to)}, ` : ''
}

function nameOf({ from, to, workingDays }: Gap, isOneOfMany: boolean): string {
  const span = formatSpan(from, to).slice(0, -5)
  return workingDays > 1 && isOneOfMany ? `${span} (${workingDays})` : span
}

const isOneMonth = (from: string, to: string) => from.slice(0, 7) === to.slice(0, 7)

/** A date as it is read where its year is known: `4 July`. */
const inYear = (date: string) => formatLong(date).slice(0, -5)

const begun = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
