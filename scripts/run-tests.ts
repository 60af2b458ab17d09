import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How tests, or checks, went. */
export interface Result {
  passed: number
  failed: number
  skipped: number
}

/** Run tests: those of some files, or all. A run that breaks off counts as a failure. */
export function runTests(files: readonly string[] = []): Result {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const ok = run(['vitest', 'run', '--config', 'tests/vitest.config.ts', ...reporters, ...files])
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

/** Run a program of node_modules; whether it ended well. */
export function run([program = '', ...words]: string[]): boolean {
  const { status } = spawnSync(program, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  return status === 0
}

/** Say how all went, in one line, and return the exit code. */
export function conclude(results: readonly Result[]): number {
  const sum = (key: keyof Result) => results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : ''
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return sum('failed') === 0 ? 0 : 1
}
