import { type Address, within } from './address.ts'
import { type Fault, fault } from './fault.ts'
import { readLinks } from './links-in.ts'

/** Every link on a page, and every address in a style sheet, a feed, a list or data, that leads to nothing of the site's own. Files are read one after another; anchors of other pages in a second round. */
export async function linkFaults(
  site: string,
  paths: ReadonlySet<string>,
  address: Address,
): Promise<Fault[]> {
  const broken = new Map<string, string[]>()
  const anchors = new Map<string, Map<string, string[]>>()
  for (const file of paths) {
    const page = file.replace(/index\.html$/, '')
    for await (const { links, ids } of readLinks(site, file))
      for (const link of new Set(links)) {
        const target = within(link, page, address)
        if (!target) continue
        const { path, fragment } = target
        if (!isThere(path, paths)) note(broken, path, page)
        else if (fragment && path === page && !ids.has(fragment)) note(broken, `${path}#${fragment}`, page)
        else if (fragment && path !== page && path.endsWith('/')) ask(anchors, path, fragment, page)
      }
  }
  return [...faultsOf(broken), ...(await anchorFaults(site, anchors))]
}

const isThere = (path: string, paths: ReadonlySet<string>) =>
  paths.has(path.endsWith('/') ? `${path}index.html` : path)

/** A page stands once by a target, however often its file is read on. */
function note(broken: Map<string, string[]>, target: string, page: string): void {
  const pages = broken.get(target)
  if (!pages) broken.set(target, [page])
  else if (pages.at(-1) !== page) pages.push(page)
}

function ask(anchors: Map<string, Map<string, string[]>>, path: string, fragment: string, page: string) {
  const asked = anchors.get(path) ?? new Map<string, string[]>()
  anchors.set(path, asked)
  note(asked, fragment, page)
}

async function anchorFaults(
  site: string,
  anchors: ReadonlyMap<string, ReadonlyMap<string, string[]>>,
): Promise<Fault[]> {
  const broken: [target: string, pages: string[]][] = []
  for (const [path, asked] of anchors)
    for await (const { ids } of readLinks(site, `${path}index.html`))
      for (const [fragment, pages] of asked)
        if (!ids.has(fragment)) broken.push([`${path}#${fragment}`, pages])
  return faultsOf(broken)
}

/** A fault for each page that has a broken link. */
const faultsOf = (broken: Iterable<[target: string, pages: string[]]>): Fault[] =>
  [...broken].flatMap(([target, pages]) =>
    pages.map((page) => fault(page, `has a link to ${target}, which is not there.`)),
  )
