import { join } from 'node:path'
import type { Message } from '../../src/archive/message.ts'
import { placeOf } from '../publish/place.ts'
import { publish } from '../publish/publish.ts'
import { refuseUnfit } from './host-limits.ts'
import { type Made, makeSite } from './make-site.ts'
import type { BuildOptions } from './options.ts'

const root = join(import.meta.dirname, '../..')

/** Build a complete site from a content folder and let `out` lead to it when it is whole. Returns the problems found, and builds nothing where there are any. */
export async function buildSite({
  out,
  keep = 3,
  tell = () => {},
  ...options
}: BuildOptions): Promise<Message[]> {
  const memo = join(placeOf(out).folder, 'memo')
  let made: Made = { messages: [] }
  const make = async (next: string, last: string | undefined) => {
    made = await makeSite(next, last, memo, options)
    return made.isSame ? 'same' : made.messages.length === 0
  }
  const published = (folder: string) => {
    try {
      made.keep?.(folder)
    } catch (error) {
      tell(`The site is published; the next build will make all anew (${(error as Error).message})`)
    }
  }
  const inspect = (folder: string) => options.host && refuseUnfit(folder, options.host)
  const inUse = [options.content, root, process.cwd()]
  await publish(out, make, { keep, tell, inspect, published, inUse })
  return made.messages
}
