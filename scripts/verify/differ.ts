import { type Fault, fault } from './fault.ts'

/** What a list is of, and why something may be in it that should not be. */
export interface Kind {
  what: string
  stranger: string
}

const paper: Kind = { what: 'the paper', stranger: 'is not in the content' }

/** What one of two lists has and the other has not, and what it has twice. */
export function differ(
  path: string,
  expected: ReadonlySet<string>,
  found: readonly string[],
  { what, stranger }: Kind = paper,
): Fault[] {
  const own = new Set<string>()
  const twice = found.filter((id) => own.has(id) || !own.add(id))
  return [
    ...[...expected].filter((id) => !own.has(id)).map((id) => fault(path, `lacks ${what} ${id}.`)),
    ...[...own].filter((id) => !expected.has(id)).map((id) => fault(path, `has ${id}, which ${stranger}.`)),
    ...twice.map((id) => fault(path, `has ${what} ${id} twice.`)),
  ]
}
