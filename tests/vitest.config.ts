import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The proofs may run for hours beside other work: what waits there waits longer before it counts as lost. */
const patience = process.env.SHEAF_PROVE ? 4 : 1

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    testTimeout: 60_000 * patience,
    hookTimeout: 120_000 * patience,
    // Browser tests wait more than they work: two files at a time, even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Modules and real data are read once for all files of a worker; no file may change what they share.
    isolate: false,
    setupFiles: ['tests/support/seeds.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Where much ran before, V8 leaves regular expressions as they are, and a long text may need too much stack.
          execArgv: ['--no-regexp-optimization'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/built-sites.ts'],
        },
      },
    ],
  },
})
