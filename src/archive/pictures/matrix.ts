import type { Topic } from '../topic.ts'
import type { Pair } from '../trends/pairs.ts'

/** The lower half of a matrix: each topic's row has a cell for each topic before it, and then its name. */
export interface HalfMatrix {
  rows: MatrixRow[]
  width: number
  height: number
}

export interface MatrixRow {
  topic: Topic
  /** As much of its label as there is room for. */
  name: string
  /** Where its cells end and its name begins, and where the row begins. */
  x: number
  y: number
  cells: { x: number; width: number; other: Topic; pair?: Pair; heat: number }[]
}

/** The measures of the picture in pixels of a narrow screen, 360 pixels wide. */
export const matrixSize = { width: 328, cells: 172, widest: 14, row: 16, letter: 5.7, dot: 11 }
/** From so many times as often as chance a cell is drawn darker. */
const bounds = [1.1, 1.3, 1.6, 2]

/** Topics in an order as the lower half of a matrix. */
export function halfMatrix(topics: Topic[], pairs: Pair[]): HalfMatrix {
  const known = new Map(pairs.map((pair) => [key(...pair.topics), pair]))
  const step = Math.min(matrixSize.widest, matrixSize.cells / Math.max(topics.length, 1))
  const at = (place: number) => Math.round(place * step * 10) / 10
  const rows = topics.map((topic, row) => ({
    topic,
    name: shortened(topic.label, matrixSize.width - at(row) - matrixSize.dot),
    x: at(row),
    y: row * matrixSize.row,
    cells: topics.slice(0, row).map((other, column) => {
      const pair = known.get(key(topic, other)) ?? known.get(key(other, topic))
      const width = Math.round((step - 1) * 10) / 10
      return { x: at(column), width, other, ...(pair && { pair }), heat: heatOf(pair) }
    }),
  }))
  return { rows, width: matrixSize.width, height: topics.length * matrixSize.row }
}

/** How often beside chance, as it is read: `2.1 times as often as by chance`. */
export function timesChance(lift: number): string {
  if (lift >= 0.95 && lift < 1.05) return 'as often as by chance'
  return `${lift < 10 ? lift.toFixed(1) : Math.round(lift)} times as often as by chance`
}

/** The beginning of a name that fits into so many pixels. */
function shortened(name: string, room: number): string {
  const letters = Math.max(1, Math.floor(room / matrixSize.letter))
  const all = [...name]
  return all.length <= letters
    ? name
    : `${all
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`
}

const key = (a: Topic, b: Topic) => `${a.id} ${b.id}`
const heatOf = (pair: Pair | undefined) => bounds.filter((bound) => (pair?.lift ?? 0) >= bound).length
