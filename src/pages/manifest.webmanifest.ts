import * as to from '../archive/permalinks.ts'
import { getArchive } from '../site/entries.ts'
import { link } from '../site/link.ts'

export async function GET() {
  const { title, description, language } = (await getArchive()).settings
  const home = link(to.home)
  return Response.json({
    id: home,
    name: title,
    short_name: title,
    description,
    lang: language,
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    background_color: '#fcf9f4',
    theme_color: '#fcf9f4',
    icons: [
      { src: link(to.icon), type: 'image/svg+xml', sizes: 'any' },
      { src: link('/icon-512.png'), type: 'image/png', sizes: '512x512', purpose: 'any' },
      { src: link('/icon-512.png'), type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  })
}
