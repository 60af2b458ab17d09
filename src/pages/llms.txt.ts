import { llmsText } from '../archive/data/llms.ts'
import { getArchive } from '../site/entries.ts'
import { absolute } from '../site/link.ts'

export const GET = async () =>
  new Response(llmsText(await getArchive(), absolute), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
