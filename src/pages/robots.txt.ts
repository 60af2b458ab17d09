import { sitemap } from '../archive/permalinks.ts'
import { absolute } from '../site/link.ts'

export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemap)}\n`)
