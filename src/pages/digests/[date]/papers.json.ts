import type { Day } from '../../../archive/day.ts'
import { dateJson, jsonResponse } from '../../../site/data.ts'
import { getDays } from '../../../site/days.ts'

export async function getStaticPaths() {
  const { days } = await getDays()
  return days.map((day) => ({ params: { date: day.date }, props: { day } }))
}

export const GET = async ({ props }: { props: { day: Day } }) => jsonResponse(await dateJson(props.day))
