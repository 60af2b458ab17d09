import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, noPositionals } from './command.ts'

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
  const results = [...checks.map(check), tests()]
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : ''
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return sum('failed') === 0 ? 0 : 1
})

interface Result {
  passed: number
  failed: number
  skipped: number
}

function check(words: string[]): Result {
  console.log(`\n# ${words.join(' ')}`)
  const ok = run(words)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

/** The unit tests and those of the built site; a run that breaks off counts as a failure. */
function tests(): Result {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-report-'))
  const report = join(folder, 'report.json')
  const ok = run([
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    return {
      passed: numPassedTests,
      failed: ok ? numFailedTests : Math.max(1, numFailedTests),
      skipped: numPendingTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run([program = '', ...words]: string[]): boolean {
  const { status } = spawnSync(program, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  return status === 0
}
