import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, within } from './address.ts'
import { type Fault, fault } from './fault.ts'
import { type Markup, readMarkup } from './markup.ts'

/** Every link on a page, and every address in a style sheet, that leads to nothing of the site's own. Pages are read one after another; anchors of other pages in a second round. */
export function linkFaults(site: string, paths: ReadonlySet<string>, address: Address): Fault[] {
  const broken = new Map<string, string[]>()
  const anchors = new Map<string, Map<string, string[]>>()
  for (const file of paths) {
    if (!/\.(html|css)$/.test(file)) continue
    const { links, ids } = markupOf(site, file)
    const page = file.replace(/index\.html$/, '')
    for (const link of new Set(links)) {
      const target = within(link, page, address)
      if (!target) continue
      const { path, fragment } = target
      if (!isThere(path, paths)) note(broken, path, page)
      else if (fragment && path === page && !ids.has(fragment)) note(broken, `${path}#${fragment}`, page)
      else if (fragment && path !== page && path.endsWith('/')) ask(anchors, path, fragment, page)
    }
  }
  return [...faultsOf(broken), ...anchorFaults(site, anchors)]
}

const isThere = (path: string, paths: ReadonlySet<string>) =>
  paths.has(path.endsWith('/') ? `${path}index.html` : path)

function markupOf(site: string, file: string): Markup {
  const text = readFileSync(join(site, file), 'utf8')
  if (file.endsWith('.html')) return readMarkup(text)
  const urls = text.matchAll(/url\(\s*["']?([^"')\s]{1,2000})/g)
  return { links: [...urls].map((url) => url[1]!), ids: new Set() }
}

function note(broken: Map<string, string[]>, target: string, page: string): void {
  const pages = broken.get(target)
  if (pages) pages.push(page)
  else broken.set(target, [page])
}

function ask(anchors: Map<string, Map<string, string[]>>, path: string, fragment: string, page: string) {
  const asked = anchors.get(path) ?? new Map<string, string[]>()
  anchors.set(path, asked)
  note(asked, fragment, page)
}

function anchorFaults(site: string, anchors: ReadonlyMap<string, ReadonlyMap<string, string[]>>): Fault[] {
  return [...anchors].flatMap(([path, asked]) => {
    const { ids } = markupOf(site, `${path}index.html`)
    const broken = [...asked].filter(([fragment]) => !ids.has(fragment))
    return faultsOf(broken.map(([fragment, pages]) => [`${path}#${fragment}`, pages]))
  })
}

/** A fault for each page that has a broken link. */
const faultsOf = (broken: Iterable<[target: string, pages: string[]]>): Fault[] =>
  [...broken].flatMap(([target, pages]) =>
    pages.map((page) => fault(page, `has a link to ${target}, which is not there.`)),
  )
