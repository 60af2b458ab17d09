import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, within } from './address.ts'
import { type Fault, fault } from './fault.ts'
import { resolved } from './markup.ts'

/** The ids of all items of a feed, from its head over every archive document that it leads to (RFC 5005, or `next_url` of JSON Feed), and what is wrong with that way. Documents are read one after another. */
export function feedIds(site: string, head: string, address: Address): { ids: Set<string>; faults: Fault[] } {
  const ids = new Set<string>()
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (let path: string | undefined = head; path !== undefined; ) {
    if (seen.has(path)) return { ids, faults: [...faults, fault(path, 'leads back to itself.')] }
    seen.add(path)
    if (!existsSync(join(site, path)))
      return { ids, faults: [...faults, fault(path, 'is absent: the older items of a feed stand there.')] }
    const { items, older } = readFeed(path, readFileSync(join(site, path), 'utf8'))
    for (const id of items) {
      if (ids.has(id)) faults.push(fault(path, `has the item ${id} again.`))
      else ids.add(Buffer.from(id).toString()) // a piece of a text would keep all of it in memory
    }
    path = older === undefined ? undefined : within(older, head, address)?.path
  }
  return { ids, faults }
}

const readFeed = (path: string, text: string) => (path.endsWith('.json') ? readJson(text) : readXml(text))

function readJson(text: string): { items: string[]; older: string | undefined } {
  try {
    const { items, next_url } = JSON.parse(text) as { items: { id: string }[]; next_url?: string }
    return { items: items.map(({ id }) => id), older: next_url }
  } catch {
    return { items: [], older: undefined }
  }
}

function readXml(text: string): { items: string[]; older: string | undefined } {
  const [head = '', ...items] = text.split(/<(?:entry|item)[\s>]/)
  const links = head.match(/<(?:atom:)?link\s[^>]*>/g) ?? []
  const older = links.find((link) => link.includes('rel="prev-archive"'))
  return {
    items: items.map((item) => resolved(/<(?:id|guid)(?:\s[^>]*)?>([^<]*)</.exec(item)?.[1] ?? '')),
    older: older && resolved(/href="([^"]*)"/.exec(older)?.[1] ?? ''),
  }
}
