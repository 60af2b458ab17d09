import type { Message } from '../src/archive/message.ts'

/** Say on standard error what is being done, where a person watches. */
export function progress(step: string): void {
  if (process.stderr.isTTY) console.error(`${step} …`)
}

/** Say on standard error what somebody should know in any case. */
export const tell = (notice: string): void => console.error(notice)

/** Print messages on standard error as `file:line:column: reason [code]`. */
export function printMessages(messages: Message[]): void {
  for (const { file, line, column, code, reason } of messages)
    console.error(printableLine(`${file}:${line}:${column}: ${reason} [${code}]`))
}

/**
 * A text that commands no terminal: control characters other than tab and line end, and those that turn text
 * around, are written as `\u001b`, which is what they are in JSON too.
 */
export const printable = (text: string): string =>
  text.replace(/[[\p{Cc}--[\t\n]]\u2028-\u202e\u2066-\u2069]/gv, escaped)

/** The same in one line, without tabs. */
export const printableLine = (text: string): string => printable(text).replace(/[\n\t]/g, escaped)

const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
