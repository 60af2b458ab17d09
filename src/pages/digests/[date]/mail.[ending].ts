import type { Day } from '../../../archive/day.ts'
import { getDays } from '../../../site/days.ts'
import { type MailEnding, mailEndings, mailResponse } from '../../../site/mail.ts'

export async function getStaticPaths() {
  const { days } = await getDays()
  return days.flatMap((day) =>
    mailEndings.map((ending) => ({ params: { date: day.date, ending }, props: { day, ending } })),
  )
}

export const GET = ({ props: { day, ending } }: { props: { day: Day; ending: MailEnding } }) =>
  mailResponse(day, ending)
