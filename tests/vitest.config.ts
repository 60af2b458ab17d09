import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  test: {
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      { test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'site',
          root,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/built-sites.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
