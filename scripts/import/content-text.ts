import { fieldLines } from '../../src/archive/frontmatter.ts'

/** A content file with this frontmatter and body, laid out as ingest and the editors of topics write it. */
export function contentText(frontmatter: Record<string, unknown>, body: string): string {
  const lines = Object.entries(frontmatter).flatMap(([key, value]) => layOut(key, value))
  return `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`
}

function layOut(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${key}: []`] : fieldLines(key, value)
  if (!(value instanceof Object)) return fieldLines(key, value)
  const inside = Object.entries(value).map(([name, own]) =>
    Array.isArray(own) ? `  ${name}: ${flow(own)}` : `  ${JSON.stringify(name)}: ${JSON.stringify(own)}`,
  )
  return inside.length === 0 ? [`${key}: {}`] : [`${key}:`, ...inside]
}

const flow = (list: unknown[]) => `[${list.map((item) => JSON.stringify(item)).join(', ')}]`
