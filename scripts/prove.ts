import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { command, UsageError } from './command.ts'
import { conclude, runTests } from './run-tests.ts'

const help = `
npm run prove -- [PART…]

Runs the long proofs at full count: kills, faults, races, hostile input, offline; and properties with new random values.
npm test runs a sample of each, with the same values every time.
Takes an hour or more; PART is a part of a test file's path, such as "offline" or "offline/answer-faults", and runs those alone.
Closes with a line "N passed, N failed".
`

await command(help, {}, (_, parts) => {
  const proofs = proofFiles().filter(
    (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
  )
  if (proofs.length === 0) throw new UsageError(`No proof has ${parts.join(' or ')} in its path`)
  process.env.SHEAF_PROVE = '1'
  return conclude([runTests(proofs)])
})

/** The test files that do more where they prove: they ask how often, or whether, or try values at random. */
function proofFiles(): string[] {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('tests', file))
  const isProof = (file: string) =>
    /support\/(times|fault-visit)\.ts|SHEAF_PROVE|fc\.assert/.test(readFileSync(file, 'utf8'))
  return files
    .filter(isProof)
    .map((file) => file.split(sep).join('/'))
    .toSorted()
}
