import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

const parts = [
  'src',
  'scripts',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
]

/** Copy what of the project builds a site into a folder; what it depends on is linked there, file by file, where the disk is the same. */
export function copyProject(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of parts) cpSync(join(root, name), join(folder, name), { recursive: true })
  if (spawnSync('cp', ['-al', join(root, 'node_modules'), folder]).status !== 0)
    execFileSync('cp', ['-R', join(root, 'node_modules'), folder])
  return folder
}
