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
    console.error(`${file}:${line}:${column}: ${reason} [${code}]`)
}
