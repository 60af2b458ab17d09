import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** To be imported before a program: notes the path of all that it creates, changes or removes in the file SHEAF_WRITES, each as a line of JSON. */
const log = fs.openSync(process.env.SHEAF_WRITES ?? '', 'a')
const { writeSync: write, existsSync: exists } = fs

/** Which words of a call name what it writes. */
const named: Record<string, readonly number[]> = {
  ...Object.fromEntries(
    'writeFile appendFile truncate mkdtemp rmdir rm unlink chmod lchmod chown lchown utimes lutimes'
      .split(' ')
      .map((name) => [name, [0]]),
  ),
  rename: [0, 1],
  symlink: [1],
  link: [1],
  copyFile: [1],
  cp: [1],
}

const { O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND } = fs.constants
const opensToWrite = (flags: unknown) =>
  typeof flags === 'number'
    ? (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)) !== 0
    : typeof flags === 'string' && /[wa+]/.test(flags)

function note(words: readonly unknown[], places: readonly number[]): void {
  for (const at of places) {
    const path = words[at]
    if (typeof path === 'number') continue
    const text = path instanceof URL ? fileURLToPath(path) : String(path)
    write(log, `${JSON.stringify(resolve(text))}\n`)
  }
}

type Call = (...words: unknown[]) => unknown

function watch(
  calls: Record<string, unknown>,
  name: string,
  places: (words: unknown[]) => readonly number[],
): void {
  const call = calls[name] as Call | undefined
  if (typeof call !== 'function') return
  const watched: Call = (...words) => {
    note(words, places(words))
    return call.apply(calls, words)
  }
  calls[name] = Object.assign(watched, call)
}

for (const [calls, endings] of [
  [fs, ['', 'Sync']],
  [fs.promises, ['']],
] as const)
  for (const ending of endings) {
    const own = calls as unknown as Record<string, unknown>
    for (const [name, places] of Object.entries(named)) watch(own, name + ending, () => places)
    watch(own, `mkdir${ending}`, ([path]) => (exists(String(path)) ? [] : [0]))
    watch(own, `open${ending}`, ([, flags]) => (opensToWrite(flags) ? [0] : []))
  }
watch(fs as unknown as Record<string, unknown>, 'createWriteStream', () => [0])
syncBuiltinESMExports()
