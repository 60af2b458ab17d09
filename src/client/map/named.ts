import type { Name } from '../../archive/map/map.ts'
import { paperPage, withBase } from '../../archive/permalinks.ts'
import { isOtherRelease, type MapData } from './load.ts'

/** The line below the map that names a paper. */
export interface Named {
  /** Name a paper, or none. */
  show(paper: { at: number; topics: number[] } | undefined): void
  /** Go to a paper's page. */
  open(at: number): Promise<void>
  /** Say that something failed, in these words; where it is of another release than the page, so, with a way to load that. */
  excuse(fault: unknown, words: string): void
}

/** Let a line name papers. A name that comes late, when another is asked for, is not shown. */
export function nameIn(
  line: HTMLElement,
  { base, topics }: MapData,
  nameOf: (at: number) => Promise<Name>,
): Named {
  let atRest: (string | Node)[] = [line.textContent ?? '']
  let asked = 0
  const say = (...words: (string | Node)[]) => {
    asked += 1
    line.replaceChildren(...words)
  }
  const addressOf = ([id]: Name) => withBase(paperPage(id), base)
  const excuse = (fault: unknown, words: string) => {
    if (!isOtherRelease(fault)) return say(words)
    atRest = ['This page and the map are of two releases of the archive. ', reloading()]
    say(...atRest)
  }
  const missing = 'The names could not be fetched; point once more to try again.'
  return {
    excuse,
    async show(paper) {
      if (!paper) return say(...atRest)
      asked += 1
      const own = asked
      try {
        const name = await nameOf(paper.at)
        if (own !== asked) return
        const labels = paper.topics.map((topic) => topics[topic]?.label ?? '').filter(Boolean)
        say(linkTo(name, addressOf(name)), ` ${[name[2], ...labels].join(' · ')}`)
      } catch (fault) {
        if (own === asked) excuse(fault, missing)
      }
    },
    open: (at) =>
      nameOf(at).then(
        (name) => location.assign(addressOf(name)),
        (fault: unknown) => excuse(fault, missing),
      ),
  }
}

function linkTo([id, title]: Name, address: string): HTMLElement {
  const link = document.createElement('a')
  link.href = address
  link.dir = 'auto'
  link.dataset.paper = id
  link.textContent = title
  return link
}

function reloading(): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Load the page again'
  button.addEventListener('click', () => location.reload())
  return button
}
