import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Where the sites of these tests stand. */
export const siteOrigin = 'https://papers.example.org'

/** One page of a built site, read as a browser reads it. */
export interface SitePage {
  /** Its path below the base path, such as `/topics/` or `/404.html`. */
  path: string
  html: string
  elements: Tree.Element[]
}

/** The paths of all files of a site, below its folder, in order. */
export function siteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort()
}

/** Every page of a built site; a digest as a mail is none, though it is HTML. */
export function sitePages(folder: string): SitePage[] {
  return siteFiles(folder)
    .filter((file) => file.endsWith('.html') && !file.endsWith('/mail.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8')
      return { path: file.replace(/index\.html$/, ''), html, elements: elementsOf(parse(html)) }
    })
}

/** The elements of a page with a tag name, and with an attribute where one is named (`rel=canonical`, `id`). */
export function withTag(page: SitePage, tag: string, attribute = ''): Tree.Element[] {
  const [name = '', value] = attribute.split('=')
  return page.elements.filter((element) => {
    const own = attributeOf(element, name)
    return element.tagName === tag && (!name || (value === undefined ? own !== undefined : own === value))
  })
}

/** The value of an element's attribute; undefined where it has none. */
export const attributeOf = (element: Tree.Element | undefined, name: string): string | undefined =>
  element?.attrs.find((attribute) => attribute.name === name)?.value

/** The text of an element and of all inside it. */
export function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Every element below a node, in the order of the text. */
export function elementsOf(root: Tree.ParentNode): Tree.Element[] {
  const found: Tree.Element[] = []
  const rest: Tree.ParentNode[] = [root]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('tagName' in node) found.push(node)
    if ('content' in node) rest.push(node.content)
    rest.push(...node.childNodes.filter((child) => 'childNodes' in child).toReversed())
  }
  return found
}
