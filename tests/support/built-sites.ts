import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildSite } from '../../scripts/build/site.ts'
import { siteOrigin } from './site-pages.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site of content/ at the root of a host. */
    site: string
    /** The same below the base path /archive/. */
    basedSite: string
    /** Where releases of these sites are kept, once a test has asked for one. */
    releases: string
  }
}

/** Builds the real content once for all tests of the built site, at the root and below a base path. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-test-'))
  const content = resolve(import.meta.dirname, '../../content')
  const [site, basedSite] = [join(folder, 'site'), join(folder, 'based')]
  await build({ content, out: site, site: siteOrigin })
  await build({ content, out: basedSite, site: siteOrigin, base: '/archive/' })
  project.provide('site', realpathSync(site))
  project.provide('basedSite', realpathSync(basedSite))
  const releases = join(folder, 'releases')
  mkdirSync(releases)
  project.provide('releases', releases)
  return () => rmSync(folder, { recursive: true, force: true })
}

async function build(options: Parameters<typeof buildSite>[0]) {
  const [message] = await buildSite(options)
  if (message) throw new Error(`${message.file}:${message.line}: ${message.reason}`)
}
