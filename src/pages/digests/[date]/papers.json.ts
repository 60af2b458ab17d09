import type { Day } from '../../../archive/day.ts'
import { dateFile } from '../../../archive/permalinks.ts'
import { dateJson } from '../../../site/data.ts'
import { getDays } from '../../../site/days.ts'
import { pathsFor } from '../../../site/due.ts'
import { dueOfDays } from '../../../site/due-of-days.ts'
import { jsonResponse } from '../../../site/response.ts'

export const getStaticPaths = pathsFor('lists', async () => {
  const { days } = await getDays()
  const own = await dueOfDays(days, (date) => [dateFile(date, 'json')])
  return own.map(({ day }) => ({ params: { date: day.date }, props: { day } }))
})

export const GET = async ({ props }: { props: { day: Day } }) => jsonResponse(await dateJson(props.day))
