import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const versions = z.record(z.string(), z.string())
const named = z.object({
  scripts: versions,
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  overrides: versions,
})
const words = z.union([z.array(z.string()), z.string().transform((word) => [word])]).default([])
const lock = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      optional: z.boolean().optional(),
      os: words,
      cpu: words,
      libc: words,
    }),
  ),
})

const own = named.parse(JSON.parse(read('package.json')))
const { packages } = lock.parse(JSON.parse(read('package-lock.json')))
const foreign = Object.entries(packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Packages with a script that npm would run, and why nothing lacks where it does not run. */
const withScript: ReadonlyMap<string, string> = new Map([
  ['core-js-pure', 'prints an appeal for donations'],
  ['esbuild', 'puts the binary, an optional package of its own, in the place of a script that starts it'],
])

/** Whether a binary may be needed where the tests run: on Linux x64 with glibc. Only other binaries may lack a hash. */
const isBuiltFor = (platform: string[], path: string) =>
  platform.length === 0 ||
  (platform.includes('linux') && platform.includes('x64') && !/musl/.test(path + platform))

/** The scopes of the binaries of other platforms whose hashes were not to be had when the lock file was written. */
const unhashed = new Set(['@astrojs', '@biomejs', '@oxc-parser', '@pagefind'])

describe('package.json', () => {
  test.each(['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const)(
    'pins all %s to one version each',
    (group) => {
      const loose = Object.entries(own[group]).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      expect(loose).toEqual([])
    },
  )

  it('has no script that npm runs by itself', () => {
    const byItself =
      /^(?:pre|post)(?:install|pack|publish|version)|^(?:install|prepare|prepublish.*|dependencies)$/
    expect(Object.keys(own.scripts).filter((name) => byItself.test(name))).toEqual([])
    expect(Object.keys(own.scripts).filter((name) => /^(?:pre|post)/.test(name))).toEqual([])
  })
})

describe('package-lock.json', () => {
  it('holds the versions that package.json names', () => {
    const { dependencies, devDependencies, optionalDependencies } = own
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    }))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  })

  it('takes every package from the registry: from no address, file or repository', () => {
    const elsewhere = foreign.filter(
      ([, { resolved }]) => resolved && !/^https:\/\/registry\.npmjs\.org\//.test(resolved),
    )
    expect(elsewhere).toEqual([])
  })

  it('has a strong hash of every package, but of some binaries of platforms other than Linux x64', () => {
    const weak = foreign.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z\d+/]{86}==$/.test(integrity))
    for (const [path, { integrity, optional, os, cpu, libc }] of weak) {
      expect([integrity, optional, unhashed.has(nameOf(path).split('/')[0] ?? '')], path).toEqual([
        undefined,
        true,
        true,
      ])
      expect(isBuiltFor([...os, ...cpu, ...libc], path), path).toBe(false)
    }
    expect(weak.length).toBeLessThanOrEqual(36)
  })

  it('names no script of an install that is not known to be superfluous', () => {
    const found = foreign.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
    expect(found.sort()).toEqual([...withScript.keys()])
  })
})

it('npm runs no install script here', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
})

describe('a page', () => {
  const sources = globSync('{src,public}/**/*.{astro,ts,css,html,svg,js}', { cwd: root })

  it('names nothing of another host in a script, a style, a picture or a frame', () => {
    expect(sources.length).toBeGreaterThan(100)
    const loads =
      /<(?:script|link|img|iframe|source|object|embed)\b[^>]*\b(?:src|href|data)=["'{`]*(?:https?:)?\/\/|@import|url\(["']?(?:https?:)?\/\/|importScripts\(["'`]http/i
    expect(sources.filter((path) => loads.test(read(path)))).toEqual([])
  })
})

/** The workflows that run, and those that the documentation offers. */
const workflows = globSync('{.github/workflows,docs/workflows}/*.{yml,yaml}', { cwd: root }).sort()

describe.each(workflows)('%s', (path) => {
  const text = read(path)

  it('names every action by a whole commit', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses:\s*(\S+)/gm)].map(([, action = '']) => action)
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter((action) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
  })

  it('runs for nobody who may not write to the repository', () => {
    expect(text).not.toMatch(/pull_request_target|issue_comment|workflow_run|\bissues:\s*$/m)
  })

  it('has no right but those that its jobs name, and never all of them', () => {
    expect(text).toMatch(/^permissions: \{\}$/m)
    expect(text).not.toMatch(/write-all|read-all/)
  })

  it('installs without scripts, and from the lock file alone', () => {
    const installs = [...text.matchAll(/\bnpm (?:ci|i|install|add|update)\b[^\n]*/g)].map(([line]) =>
      line.trim(),
    )
    expect(installs.filter((line) => line !== 'npm ci --ignore-scripts')).toEqual([])
    expect(text).not.toMatch(/\b(?:npx|npm exec|pnpm|yarn)\b|\| *(?:ba|z)?sh\b/)
  })
})

it('there are workflows to look at', () => {
  expect(workflows).toEqual(
    expect.arrayContaining(['.github/workflows/pages.yml', 'docs/workflows/daily.yml']),
  )
})
