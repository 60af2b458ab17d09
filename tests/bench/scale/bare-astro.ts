import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measured, type Run } from './run.ts'

const root = resolve(import.meta.dirname, '../../..')

/** How long Astro alone takes to write a page with a title and an abstract for each paper, read beforehand: no build with Astro takes less. */
export async function measureBareAstro(content: string): Promise<Run> {
  mkdirSync(join(root, '.sheaf'), { recursive: true })
  const folder = mkdtempSync(join(root, '.sheaf/bare-')) // inside the project, where Astro is found
  try {
    const pages = join(folder, 'src/pages/papers')
    mkdirSync(pages, { recursive: true })
    writeFileSync(join(folder, 'papers.json'), JSON.stringify(papersIn(join(content, 'papers'))))
    writeFileSync(join(folder, 'astro.config.mjs'), 'export default { build: { concurrency: 4 } }\n')
    writeFileSync(join(pages, '[id].astro'), page(join(folder, 'papers.json')))
    return await measured('astro', 'build', '--root', folder, '--silent')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const papersIn = (folder: string) =>
  readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const [, head = '', body = ''] = text.split(/^---$/m)
    return { id: name.replace(/\.md$/, ''), title: /^title: (.*)$/m.exec(head)?.[1] ?? '', body }
  })

const page = (file: string) => `---
import { readFileSync } from 'node:fs'
export const getStaticPaths = () =>
  JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8')).map((props) => ({ params: { id: props.id }, props }))
const { title, body } = Astro.props
---
<!doctype html><html lang="en"><head><title>{title}</title></head><body><main><h1>{title}</h1><p>{body}</p></main></body></html>
`
