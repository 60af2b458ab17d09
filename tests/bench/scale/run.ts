import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a program took, the programs that it started included. */
export interface Run {
  /** Seconds on the wall. */
  seconds: number
  /** Seconds of processor time. */
  cpu: number
  /** The most memory of all together at one moment, in GB; what they share counts once. Looked at once a second, on Linux alone. */
  memory: number
}

/** Run a program to its end. Throws with what it says where it fails. */
export async function measured(program: string, ...words: string[]): Promise<Run> {
  const start = performance.now()
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  let [cpu, memory] = [0, 0]
  const look = setInterval(() => {
    cpu = Math.max(cpu, cpuOf(child.pid!))
    memory = Math.max(
      memory,
      treeOf(child.pid!).reduce((sum, pid) => sum + shareOf(pid), 0),
    )
  }, 1000)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(look)
  if (code !== 0) throw new Error(`${program} ${words.join(' ')}: ${said.join('').slice(-2000)}`)
  return { seconds: (performance.now() - start) / 1000, cpu, memory: memory / 1e6 }
}

/** A program's run as it is printed. */
export const printed = ({ seconds, cpu, memory }: Run): string =>
  `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time, ${memory.toFixed(2)} GB`

/** A program and all that it started. */
function treeOf(root: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = Map.groupBy(all, (pid) => statOf(Number(pid))?.parent)
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []).map(Number))
  return tree
}

/** What /proc says of a program: its parent, and its ticks of processor time with those of the children that have ended. */
function statOf(pid: number): { parent: number; ticks: number } | undefined {
  const text = textOf(`/proc/${pid}/stat`)
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return text === '' ? undefined : { parent: fields[1]!, ticks: fields.slice(11, 15).reduce((a, b) => a + b) }
}

/** Seconds of processor time; a tick is a hundredth. */
const cpuOf = (root: number) => treeOf(root).reduce((sum, pid) => sum + (statOf(pid)?.ticks ?? 0), 0) / 100

/** The memory of a program in kB, its share of what it has in common with others. */
const shareOf = (pid: number) => Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
