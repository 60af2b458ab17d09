/** A day as a page writes it; the year where the page gives one. */
export interface WrittenDate {
  year?: number
  month: number
  day: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const name =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const monthFirst = new RegExp(`^${weekday}${name} ${day}(?:,? (\\d{4}))?$`, 'i')
const dayFirst = new RegExp(`^${weekday}${day}(?: of)? ${name}(?:,? (\\d{4}))?$`, 'i')
const iso = /^(\d{4})-(\d\d)-(\d\d)$/

/** Read a line that is a date and nothing else: `Aug 14`, `August 14, 2025`, `14 August 2025`, `2025-08-14`; undefined for any other line and for a day that no year has. */
export function writtenDate(line: string): WrittenDate | undefined {
  if (line.length > 40) return undefined
  const text = line.replace(/\s+/g, ' ')
  const [, m1, d1, y1] = monthFirst.exec(text) ?? []
  const [, d2, m2, y2] = dayFirst.exec(text) ?? []
  const [, y3, m3, d3] = iso.exec(text) ?? []
  const year = y1 ?? y2 ?? y3
  const month = m3 ? Number(m3) : months.indexOf((m1 ?? m2 ?? '').slice(0, 3).toLowerCase()) + 1
  const day = Number(d1 ?? d2 ?? d3)
  if (!isInLeapYear(month, day)) return undefined
  return year === undefined ? { month, day } : { year: Number(year), month, day }
}

function isInLeapYear(month: number, day: number): boolean {
  const date = new Date(Date.UTC(2024, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
