import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measured, type Run } from './run.ts'

/** How long Hugo takes over the same content files with two bare templates, and Pagefind's command over what it made; undefined where there is no Hugo. */
export async function measurePeer(
  content: string,
  folder: string,
): Promise<{ hugo: Run; pagefind: Run } | undefined> {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true })
  for (const kind of ['papers', 'digests'])
    cpSync(join(content, kind), join(folder, 'content', kind), { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  write(
    'config.toml',
    'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
  )
  write('layouts/_default/single.html', page('<h1>{{ .Title }}</h1>{{ .Content }}'))
  write(
    'layouts/_default/list.html',
    page('<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'),
  )
  const hugo = await measured('hugo', '--source', folder, '--quiet')
  const pagefind = await measured('pagefind', '--site', join(folder, 'public'), '--silent')
  return { hugo, pagefind }
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body><main data-pagefind-body>${body}</main></body></html>\n`
