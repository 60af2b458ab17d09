import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, realpathSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, it } from 'vitest'
import { checksumOf } from '../../scripts/publish/releases.ts'
import { copyProject } from '../support/checkout.ts'
import { temporaryFolder } from '../support/folders.ts'
import { isProof } from '../support/times.ts'

const root = resolve(import.meta.dirname, '../..')
const otherMachine = {
  NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'tests/support/vary/machine.ts'))}`,
}
const variations = {
  'another time zone': { environment: { TZ: 'Pacific/Kiritimati' } },
  'another locale': { environment: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
  'another clock': { environment: { ...otherMachine, VARY_CLOCK: '1' } },
  'another order of files': { environment: { ...otherMachine, VARY_ORDER: '1' } },
  'another umask': { before: 'umask 077;' },
  'one core': { before: hasTaskset() ? 'taskset 1' : '' },
  'newer files': { isTouched: true },
  'another path of the checkout': { isCopied: true },
} satisfies Record<string, Variation>

interface Variation {
  environment?: Record<string, string>
  /** What stands before the command in a shell. */
  before?: string
  isTouched?: boolean
  isCopied?: boolean
}

function hasTaskset(): boolean {
  return spawnSync('taskset', ['1', 'true']).status === 0
}

/** The checksum of the site of content/, built in a program of its own. */
function checksum({ environment = {}, before = '', isTouched = false, isCopied = false }: Variation): string {
  const folder = temporaryFolder()
  const checkout = isCopied ? copied() : root
  const content = join(folder, 'content')
  cpSync(join(root, 'content'), content, { recursive: true })
  if (isTouched)
    for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }))
      utimesSync(join(content, name), 1e9, 1e9)
  const words = ['scripts/build.ts', '--content', content, '--out', join(folder, 'site'), '--site', address]
  execFileSync('sh', ['-c', `${before} "$0" "$@"`, process.execPath, ...words], {
    cwd: checkout,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return checksumOf(realpathSync(join(folder, 'site')))
}

const address = 'https://papers.example.org'

/** The project in another, deeper folder on the same disk. */
const copied = () => copyProject(join(temporaryFolder(), 'some where/deeper'))

const everything: Variation = {
  environment: Object.assign({}, ...Object.values(variations).map((one: Variation) => one.environment)),
  before: Object.values(variations)
    .map((one: Variation) => one.before)
    .join(' '),
  isTouched: true,
}

const cases: [string, Variation][] = isProof
  ? Object.entries(variations)
  : [['all but the path of the checkout', everything]]

it.skipIf(process.platform === 'win32').each(cases)(
  'the same content gives the same bytes with %s',
  { timeout: 600_000 },
  (_, variation) => expect(checksum(variation)).toBe(checksumOf(inject('site'))),
)
