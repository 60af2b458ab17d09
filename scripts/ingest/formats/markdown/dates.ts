import { monthNumber } from '../../../../src/archive/date.ts'
import type { FoundDate } from '../../../../src/archive/listing.ts'
import type { Place } from '../../../../src/archive/message.ts'

/** A day as a text writes it, whether or not the calendar has it; the year where the text gives one. */
export type WrittenDay = Omit<FoundDate, keyof Place>

/** The days that a text names: `2025-08-14`, `14 August 2025`, `August 14, 2025`, `Aug 14`. A range names none, or two. */
export function daysIn(text: string): WrittenDay[] {
  const start = text.slice(0, 500)
  const found = forms.flatMap((form) => [...start.matchAll(form)].flatMap(({ groups = {} }) => dayOf(groups)))
  const withYear = (day: WrittenDay) =>
    found.some((other) => other.year && isSame({ ...day, year: other.year }, other))
  const full = found.filter((day) => day.year || !withYear(day))
  return full.filter((day, at) => full.findIndex((other) => isSame(day, other)) === at)
}

export const isSame = (a: WrittenDay, b: WrittenDay): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day

const forms = [
  /(?<![\d-])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d-])/g,
  /(?<!\d|\d\s?[–—-]\s?)(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<name>[A-Z][A-Za-z]{2,8})\b\.?(?:,? (?<year>\d{4})(?!\d))?/g,
  /\b(?<name>[A-Z][A-Za-z]{2,8})\.? (?<day>\d{1,2})(?!\d)(?:st|nd|rd|th)?(?:,? (?<year>\d{4})(?!\d)|(?!,? \d{4})(?! ?[–—-] ?\d))/g,
]

function dayOf({ year, month, name, day }: Record<string, string | undefined>): WrittenDay[] {
  const number = month ? Number(month) : monthNumber(name ?? '')
  if (!number || (name && !(Number(day) >= 1 && Number(day) <= 31))) return []
  return [{ ...(year ? { year: Number(year) } : {}), month: number, day: Number(day) }]
}
