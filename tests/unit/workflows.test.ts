import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const workflow = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })).optional() }).loose(),
  permissions: z.strictObject({}),
  concurrency: z.object({ group: z.literal('pages') }).loose(),
  jobs: z.record(
    z.string(),
    z
      .object({
        permissions: z.record(z.string(), z.enum(['read', 'write'])),
        steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() }).loose()),
      })
      .loose(),
  ),
})
const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

const workflows = ['.github/workflows/pages.yml', 'docs/workflows/daily.yml', 'docs/workflows/parts.yml']

describe.each(workflows)('%s', (path) => {
  const { jobs, on } = workflow.parse(parse(read(path)))
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  it('pins every action by its commit, and names its version', () => {
    const uses = steps.flatMap((step) => step.uses ?? [])
    expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
    expect(read(path).match(/uses: \S+ # v\d+\.\d+\.\d+$/gm)).toHaveLength(uses.length)
  })

  it('puts nothing from outside into a script, but through its environment', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([])
  })

  it('may do what it needs and no more', () => {
    const rights = Object.values(jobs).flatMap((job) =>
      Object.entries(job.permissions).map((right) => right.join(': ')),
    )
    expect(new Set(rights.filter((right) => right !== 'contents: read'))).toEqual(
      new Set(['contents: write', 'pages: read', 'pages: write', 'id-token: write']),
    )
  })

  it.runIf(path.includes('daily'))('runs once a day, and mails what is deployed', () => {
    expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }])
    expect(jobs.mail).toMatchObject({ needs: ['build', 'deploy'] })
  })
})

it('the daily workflow reads the secrets and variables that are documented, and no other', () => {
  const named = (text: string, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort()
  const wanted = named(read('docs/workflows/daily.yml'), /\b(?:secrets|vars)\.(\w+)/g)
  expect(named(read('docs/mail.md'), /^\| (?:secret|variable) `(\w+)` \|/gm)).toEqual(wanted)
})
