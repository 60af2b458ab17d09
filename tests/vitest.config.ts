import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
/** The proofs may run for hours beside other work: what waits there waits longer before it counts as lost. */
const patience = process.env.SHEAF_PROVE ? 4 : 1

export default defineConfig({
  root,
  test: {
    testTimeout: 60_000 * patience,
    hookTimeout: 300_000,
    projects: [
      { test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 * patience } },
      {
        test: {
          name: 'site',
          root,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/built-sites.ts'],
          testTimeout: 60_000 * patience,
          hookTimeout: 120_000 * patience,
        },
      },
    ],
  },
})
