import { button, element } from '../../search/page/parts.ts'
import { changed, whenChanged } from '../own.ts'
import { recall, remember } from '../remember.ts'
import { say } from '../say.ts'
import { type Keeping, keepings } from './keepings.ts'

/** List what this browser keeps, each thing with a way to remove it, and one for all. */
export function showKeepings(root: HTMLElement): void {
  const list = root.querySelector('[data-kept]')!
  const clear = root.querySelector<HTMLButtonElement>('[data-clear]')!
  let turn = 0

  async function show(): Promise<void> {
    turn += 1
    const own = turn
    const words = await Promise.all(keepings.map(({ now }) => now()))
    if (own !== turn) return
    const rows = keepings.flatMap((keeping, at) => (words[at] ? row(keeping, words[at]) : []))
    list.replaceChildren(...(rows.length > 0 ? rows : [element('li', {}, 'Nothing is kept at present.')]))
    clear.hidden = rows.length === 0
  }

  const row = (keeping: Keeping, words: string): HTMLElement => {
    const remove = button('Remove', () => void removeAll([keeping], keeping.label))
    remove.ariaLabel = `Remove: ${keeping.label}`
    return element(
      'li',
      {},
      element('p', {}, keeping.label, element('span', { class: 'label' }, words)),
      remove,
    )
  }

  async function removeAll(some: readonly Keeping[], what: string): Promise<void> {
    const names = some.flatMap((keeping) => keeping.names)
    const before = names.map((name) => [name, recall(name)] as const)
    for (const name of names) remember(name, undefined)
    for (const { remove } of some) await remove?.()
    asBefore()
    changed(undefined)
    document.querySelector<HTMLElement>('#kept')?.focus()
    say(
      `Removed: ${what}.`,
      before.some(([, value]) => value !== undefined)
        ? () => {
            for (const [name, value] of before) if (value !== undefined) remember(name, value)
            changed(undefined)
          }
        : undefined,
    )
  }

  clear.addEventListener('click', () => void removeAll(keepings, 'everything that was kept'))
  whenChanged(() => void show())
  void show()
}

/** Show the page as it is for a reader who has chosen nothing. */
function asBefore(): void {
  const { dataset } = document.documentElement
  if (recall('theme') === undefined) {
    delete dataset.theme
    const system = document.querySelector<HTMLInputElement>('[data-theme-choice] [value=system]')
    if (system) system.checked = true
  }
  if (recall('density') === undefined) delete dataset.density
}
