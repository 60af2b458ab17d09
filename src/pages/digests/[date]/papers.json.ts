import type { Day } from '../../../archive/day.ts'
import { dateFile } from '../../../archive/permalinks.ts'
import { dateJson, jsonResponse } from '../../../site/data.ts'
import { getDays } from '../../../site/days.ts'
import { dueOfDays } from '../../../site/due-of-days.ts'

export async function getStaticPaths() {
  const { days } = await getDays()
  const own = await dueOfDays(days, (date) => [dateFile(date, 'json')])
  return own.map(({ day }) => ({ params: { date: day.date }, props: { day } }))
}

export const GET = async ({ props }: { props: { day: Day } }) => jsonResponse(await dateJson(props.day))
