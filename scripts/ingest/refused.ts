import type { Message } from '../../src/archive/message.ts'
import { Refusal } from './formats/reader.ts'

/** What `act` gives, or the message that says why the file was refused. */
export function orRefused<T>(file: string, act: () => T): T | Message {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { file, ...error.place, code: error.code, reason: error.message }
  }
}
