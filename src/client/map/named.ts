import type { Name } from '../../archive/map/map.ts'
import { paperPage, withBase } from '../../archive/permalinks.ts'
import type { MapData } from './load.ts'

/** The line below the map that names a paper. */
export interface Named {
  /** Name a paper, or none. */
  show(paper: { at: number; topics: number[] } | undefined): void
  /** Go to a paper's page. */
  open(at: number): Promise<void>
  say(text: string): void
}

/** Let a line name papers. A name that comes late, when another is asked for, is not shown. */
export function nameIn(
  line: HTMLElement,
  { base, topics }: MapData,
  nameOf: (at: number) => Promise<Name>,
): Named {
  const help = line.textContent ?? ''
  let asked = 0
  const say = (text: string) => {
    asked += 1
    line.textContent = text
  }
  const addressOf = ([id]: Name) => withBase(paperPage(id), base)
  const missing = 'The names could not be fetched; point once more to try again.'
  return {
    say,
    async show(paper) {
      if (!paper) return say(help)
      asked += 1
      const own = asked
      const name = await nameOf(paper.at).catch(() => undefined)
      if (own !== asked) return
      if (!name) return say(missing)
      const link = document.createElement('a')
      link.href = addressOf(name)
      link.dir = 'auto'
      link.dataset.paper = name[0]
      link.textContent = name[1]
      const labels = paper.topics.map((topic) => topics[topic]?.label ?? '').filter(Boolean)
      line.replaceChildren(link, ` ${[name[2], ...labels].join(' · ')}`)
    },
    async open(at) {
      const name = await nameOf(at).catch(() => undefined)
      if (name) location.assign(addressOf(name))
      else say(missing)
    },
  }
}
