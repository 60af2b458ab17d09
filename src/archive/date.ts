const millisecondsOfDay = 86_400_000
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Whether a text is a day of the calendar, `0001-01-01` to `9999-12-31`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
}

/** The last day of a month, 28 to 31, in the Gregorian calendar. */
function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day `count` days after a date, or before it where `count` is negative. Throws outside the years 0001 to 9999. */
export function addDays(date: string, count: number): string {
  const day = written(time(date) + count * millisecondsOfDay)
  if (!isDate(day)) throw new RangeError(`${count} days from ${date} is outside the calendar`)
  return day
}

/** The number of days from one date to another; negative where the second is the earlier. */
export const daysBetween = (from: string, to: string): number => (time(to) - time(from)) / millisecondsOfDay

/** The day of the week: 1 for Monday to 7 for Sunday, after ISO 8601. */
export const weekday = (date: string): number => new Date(time(date)).getUTCDay() || 7

/** The English name of a date's day of the week. */
export const weekdayName = (date: string): string => dayNames[weekday(date) - 1]!

/** The week of a date, `YYYY-Www`, after ISO 8601: it belongs to the year that holds its Thursday. */
export function isoWeek(date: string): string {
  const thursday = addDays(date, 4 - weekday(date))
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The seven dates of a week `YYYY-Www`, from Monday on; fewer where the calendar ends. */
export function datesOfWeek(week: string): string[] {
  const fourth = `${week.slice(0, 4)}-01-04`
  const monday = addDays(fourth, 1 - weekday(fourth) + (Number(week.slice(6)) - 1) * 7)
  const days = Math.min(7, daysBetween(monday, '9999-12-31') + 1)
  return Array.from({ length: days }, (_, at) => addDays(monday, at))
}

/** Every date of a month `YYYY-MM`, in order. */
export function daysOf(month: string): string[] {
  const first = `${month}-01`
  return Array.from({ length: 31 }, (_, at) => addDays(first, at)).filter((date) => date.startsWith(month))
}

/** The English name of the month of a date or of a month `YYYY-MM`. */
export function monthName(date: string): string {
  const name = monthNames[Number(date.slice(5, 7)) - 1]
  if (!name) throw new RangeError(`${date} has no month`)
  return name
}

/** The number, from 1, of a month by its English name or the first three or four letters of it; undefined for other words. */
export function monthNumber(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\.$/, '')
  const isShort = word.length === 3 || word.length === 4
  const at = monthNames.findIndex(
    (month) => month.toLowerCase().slice(0, isShort ? word.length : undefined) === word,
  )
  return at < 0 ? undefined : at + 1
}

/** A date as it is read: `14 August 2025`. */
export const formatLong = (date: string): string =>
  `${Number(date.slice(8))} ${monthName(date)} ${date.slice(0, 4)}`

/** A date of three numbers as `YYYY-MM-DD`; undefined where the calendar has no such day. */
export function makeDate(year: number, month: number, day: number): string | undefined {
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isDate(date) ? date : undefined
}

/** The day, in UTC, of a time stamp such as `2025-08-11T18:50:05.000Z`; undefined where it is none. */
export function dayOfStamp(stamp: string): string | undefined {
  const { date = '', hour, minute, sign, offsetHour, offsetMinute } = stampPattern.exec(stamp)?.groups ?? {}
  if (!isDate(date)) return undefined
  const offset = minutesOf(offsetHour, offsetMinute) * (sign === '-' ? -1 : 1)
  const minutes = minutesOf(hour, minute) - offset
  const day = written(time(date) + Math.floor(minutes / 1440) * millisecondsOfDay)
  return isDate(day) ? day : undefined
}

/** RFC 3339, with the time or its zone left out; a second may be the 60th, which some days have. */
const stampPattern =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?:[0-5]\d|60)(?:\.\d{1,9})?)?(?:Z|(?<sign>[+-])(?<offsetHour>0\d|1[0-4]):?(?<offsetMinute>[0-5]\d))?)?$/

const minutesOf = (hour = '0', minute = '0') => Number(hour) * 60 + Number(minute)

function time(date: string): number {
  if (!isDate(date)) throw new RangeError(`${date} is not a date`)
  return Date.parse(`${date}T00:00:00Z`)
}

const written = (time: number) => new Date(time).toISOString().slice(0, 10)
