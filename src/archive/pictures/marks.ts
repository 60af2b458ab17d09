import { monthName } from '../date.ts'
import type { Step } from '../trends/steps.ts'

/** A word below a plot, at the beginning of a step. */
export interface AxisMark {
  at: number
  word: string
}

/** The room of a letter on a narrow screen, as a part of the width. */
const letter = 0.021

/** The words below a series: its years where it has three or more, else its months; each has room for itself. */
export function axisMarks(steps: Step[]): AxisMark[] {
  const years = begins(steps, ({ to }) => to.slice(0, 4))
  const months = begins(steps, ({ to }) => to.slice(0, 7))
  const marks = years.length > 2 ? years : months.map(({ at, word }) => ({ at, word: named(word) }))
  const kept: AxisMark[] = []
  let free = 0
  for (const mark of marks) {
    const end = mark.at + mark.word.length * letter * steps.length
    if (mark.at < free || end > steps.length) continue
    kept.push(mark)
    free = end
  }
  return kept
}

const named = (month: string) => `${monthName(month).slice(0, 3)} ${month.slice(0, 4)}`

/** The first step of each stretch of steps with the same word. */
function begins(steps: Step[], word: (step: Step) => string): AxisMark[] {
  return steps
    .map((step, at) => ({ at, word: word(step) }))
    .filter((mark, at, all) => at === 0 || mark.word !== all[at - 1]!.word)
}
