import type { CitationFormat } from '../../../archive/cite/formats.ts'
import type { Day } from '../../../archive/day.ts'
import { citationResponse, citationsOf, listFormats } from '../../../site/citations.ts'
import { getDays } from '../../../site/days.ts'

export async function getStaticPaths() {
  const { days } = await getDays()
  return days.flatMap((day) =>
    listFormats.map((format) => ({
      params: { date: day.date, ending: format.ending },
      props: { day, format },
    })),
  )
}

export const GET = ({ props: { day, format } }: { props: { day: Day; format: CitationFormat } }) =>
  citationResponse(citationsOf(day.entries, format), format)
