import { createHmac } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../command.ts'
import { sameAddress } from './address.ts'

/** What is known of a message: it is about to be handed over, the server has taken it, or has refused it. */
export type SentState = 'begun' | 'sent' | 'refused'

/** What is remembered of the mails of one date. */
export interface Sent {
  /** By the mark of a recipient. */
  state: ReadonlyMap<string, SentState>
  mark(address: string): string
}

/** A memory that can be added to. */
export interface SentLog extends Sent {
  /** On the disk for good when it returns. */
  add(state: SentState, mark: string): void
  close(): void
}

const start = 'sheaf-mail '

/** What a file remembers of the mails of a date; nothing, where there is no file. Throws UsageError for a file that is not one of ours, or was written with another key. */
export function readSent(file: string, date: string, key: string): Sent {
  const state = new Map<string, SentState>()
  const mark = (address: string) => hash(key, `${date}\n${sameAddress(address)}`)
  if (existsSync(file) && !statSync(file).isFile())
    throw new UsageError(`${file} is no file: name another with --sent`)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (!text.startsWith(start.slice(0, text.length)))
    throw new UsageError(`${file}:1: This file does not remember mails: name another with --sent`)
  const [head, ...lines] = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1)
  if (head === undefined) return { state, mark }
  if (head !== `${start}${keyCheck(key)}`)
    throw new UsageError(
      `${file} was written with another SHEAF_MAIL_KEY: with this one it would not be known who has what. Give the same key, or, for a new start, name another file with --sent`,
    )
  lines.forEach((line, at) => {
    const { day, step, who } =
      /^(?<day>\d{4}-\d\d-\d\d) (?<step>begun|sent|refused) (?<who>[\w-]{22})$/.exec(line)?.groups ?? {}
    if (!day || !who)
      throw new UsageError(
        `${file}:${at + 2}: This line was not written by this command: restore the file from a copy`,
      )
    if (day === date) state.set(who, step as SentState)
  })
  return { state, mark }
}

/** The same, to be added to. The file is made if there is none; a last line that was not written to its end is taken away. */
export function openSent(file: string, date: string, key: string): SentLog {
  const sent = readSent(file, date, key)
  const isNew = !existsSync(file)
  const descriptor = openSync(file, 'a', 0o600)
  const append = (line: string) => {
    writeFileSync(descriptor, `${line}\n`)
    fsyncSync(descriptor)
  }
  const whole = readFileSync(file).lastIndexOf(10) + 1
  ftruncateSync(descriptor, whole)
  if (whole === 0) append(`${start}${keyCheck(key)}`)
  if (isNew) syncFolder(dirname(file))
  return {
    ...sent,
    add: (state, mark) => append(`${date} ${state} ${mark}`),
    close: () => closeSync(descriptor),
  }
}

const hash = (key: string, text: string) =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, 22)

const keyCheck = (key: string) => hash(key, start).slice(0, 8)

/** A new file is on the disk for good when its folder is. Not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
