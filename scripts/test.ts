import { command, noPositionals } from './command.ts'
import { conclude, type Result, run, runTests } from './run-tests.ts'

const help = `
npm test

Runs everything: lint and format, types, dead code, unit tests, the built site, a real browser.
Closes with a line "N passed, N failed"; a check that is not a test counts as one.
`

const checks = [
  ['biome', 'check', '--error-on-warnings', '.'],
  ['astro', 'check', '--minimumFailingSeverity', 'hint'],
  ['tsc', '--noEmit'],
  ['knip'],
]

await command(help, {}, (_, positionals) => {
  noPositionals(positionals)
  return conclude([...checks.map(check), runTests()])
})

function check(words: string[]): Result {
  console.log(`\n# ${words.join(' ')}`)
  const ok = run(words)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}
