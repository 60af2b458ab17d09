import { openSearchDescription } from '../archive/opensearch.ts'
import * as to from '../archive/permalinks.ts'
import { getArchive } from '../site/entries.ts'
import { absolute } from '../site/link.ts'

export async function GET() {
  const { settings } = await getArchive()
  const description = openSearchDescription(settings, {
    search: absolute(to.searchPage),
    icon: absolute(to.icon),
    self: absolute(to.openSearch),
  })
  return new Response(description, { headers: { 'content-type': 'application/opensearchdescription+xml' } })
}
