import { existsSync } from 'node:fs'
import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** A wrong use of a command: said in words, without a stack. */
export class UsageError extends Error {}

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true } & ParseArgsConfig>
>['values']

/** Run a command: read its arguments, print its help where asked, and exit with the code that `main` gives; 1 for a wrong use or a fault. */
export async function command<O extends ParseArgsOptionsConfig>(
  help: string,
  options: O,
  main: (values: Values<O>, positionals: string[]) => Promise<number> | number,
): Promise<void> {
  try {
    const { values, positionals } = parse(options)
    if ('help' in values && values.help) return console.log(help.trim())
    process.exitCode = await main(values as Values<O>, positionals)
  } catch (error) {
    console.error(inWords(error))
    process.exitCode = 1
  }
}

/** For a command that takes no further words: throws where there are any. */
export function noPositionals(positionals: string[]): void {
  if (positionals.length > 0) throw new UsageError(`Not understood: ${positionals.join(' ')}`)
}

/** For a command that reads a content folder: throws where there is none. */
export function needContent(content: string): void {
  if (!existsSync(content))
    throw new UsageError(`There is no content folder ${content}: name it with --content`)
}

/** A wrong use and a fault of the system (a full disk, a folder that may not be written) in words; a bug with its stack. */
function inWords(error: unknown): unknown {
  if (error instanceof UsageError) return `${error.message}\n(--help tells more)`
  return error instanceof Error && 'syscall' in error ? error.message : error
}

function parse<O extends ParseArgsOptionsConfig>(options: O) {
  try {
    return parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
