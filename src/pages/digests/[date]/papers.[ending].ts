import type { CitationFormat } from '../../../archive/cite/formats.ts'
import type { Day } from '../../../archive/day.ts'
import { dateFile } from '../../../archive/permalinks.ts'
import { citationResponse, listFormats } from '../../../site/citations.ts'
import { getDays } from '../../../site/days.ts'
import { pathsFor } from '../../../site/due.ts'
import { dueOfDays } from '../../../site/due-of-days.ts'

export const getStaticPaths = pathsFor('lists', async () => {
  const { days } = await getDays()
  const own = await dueOfDays(days, (date) => listFormats.map(({ ending }) => dateFile(date, ending)))
  return own.map(({ day, at }) => ({
    params: { date: day.date, ending: listFormats[at]!.ending },
    props: { day, format: listFormats[at]! },
  }))
})

export const GET = ({ props: { day, format } }: { props: { day: Day; format: CitationFormat } }) =>
  citationResponse(day.entries, format)
