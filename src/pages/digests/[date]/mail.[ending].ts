import type { Day } from '../../../archive/day.ts'
import { mailFile } from '../../../archive/permalinks.ts'
import { getDays } from '../../../site/days.ts'
import { pathsFor } from '../../../site/due.ts'
import { dueOfDays } from '../../../site/due-of-days.ts'
import { type MailEnding, mailEndings, mailResponse } from '../../../site/mail.ts'

export const getStaticPaths = pathsFor('lists', async () => {
  const { days } = await getDays()
  const own = await dueOfDays(days, (date) => mailEndings.map((ending) => mailFile(date, ending)))
  return own.map(({ day, at }) => ({
    params: { date: day.date, ending: mailEndings[at]! },
    props: { day, ending: mailEndings[at]! },
  }))
})

export const GET = ({ props: { day, ending } }: { props: { day: Day; ending: MailEnding } }) =>
  mailResponse(day, ending)
