import { writeNewest } from '../reading/newest.ts'
import { type RecentDay, recentDays } from '../reading/recent.ts'
import { getDays } from '../site/days.ts'
import { jsonResponse } from '../site/response.ts'

/** The newest days and how many papers entered with each: by it a page knows what is new to its reader. */
export async function GET() {
  const { days } = await getDays()
  const recent = days.toReversed().slice(0, recentDays)
  const [last] = recent
  const newest =
    last &&
    writeNewest(
      last.date,
      last.fresh.map(({ paper }) => paper.id),
    )
  return jsonResponse(
    `${JSON.stringify({ newest, days: recent.map(({ date, fresh }): RecentDay => [date, fresh.length]) })}\n`,
  )
}
