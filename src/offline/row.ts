import { counted } from '../archive/count.ts'
import type { Holding } from './holdings.ts'
import type { Offer, PackOffer } from './offer.ts'

/** One pack as it stands in the list at /offline/. */
export interface Row {
  pack: PackOffer
  item: HTMLLIElement
  /** The list that it belongs to. */
  group: 'core' | 'whole' | 'year' | 'topic'
  /** Show what is kept of all packs, by name, and whether this one is being fetched. */
  show(holdings: ReadonlyMap<string, Holding>, isRunning: boolean): void
  /** Show how many bytes are here. */
  progress(bytes: number): void
}

/** The row of a pack; its one button keeps, stops or removes. */
export function rowOf(pack: PackOffer, offer: Offer, press: (row: Row) => void): Row {
  const parts = partsOf(pack)
  const row: Row = {
    pack,
    item: parts.item,
    group: groupOf(pack.name),
    show: (holdings, isRunning) => showIn(parts, pack, stateOf(pack, offer, holdings, isRunning)),
    progress(bytes) {
      parts.bar.value = bytes
      parts.state.textContent = `${megabytes(bytes)} of ${megabytes(parts.bar.max)}`
    },
  }
  parts.button.addEventListener('click', () => press(row))
  return row
}

/** A size in bytes as it is read: `4 KB`, `12.5 MB`. */
export const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`

interface State {
  kind: 'offered' | 'running' | 'begun' | 'kept' | 'inside'
  /** How many bytes are here. */
  begun: number
  /** The packs that would be fetched with this one, and the size of all. */
  more: PackOffer[]
  total: number
  canRemove: boolean
}

/** How a pack stands: a reader may remove all but the core, and what is kept as part of everything. */
function stateOf(
  pack: PackOffer,
  { core, packs }: Offer,
  holdings: ReadonlyMap<string, Holding>,
  isRunning: boolean,
): State {
  const { kept = false, begun = 0 } = holdings.get(pack.name) ?? {}
  const isInside = !kept && pack !== core && holdings.get('everything')?.kept === true
  const needed = new Set([core, ...packs.filter(({ name }) => pack.needs?.includes(name))])
  const more = [...needed].filter((other) => other !== pack && !holdings.get(other.name)?.kept)
  const kind = isRunning ? 'running' : isInside ? 'inside' : kept ? 'kept' : begun > 0 ? 'begun' : 'offered'
  return { kind, begun, more, total: pack.size + sizeOf(more), canRemove: pack !== core }
}

const sizeOf = (packs: PackOffer[]) => packs.reduce((sum, { size }) => sum + size, 0)

const buttons = { offered: 'Keep', running: 'Cancel', begun: 'Continue', kept: 'Remove', inside: '' }

function showIn({ item, size, state, button, bar }: Parts, pack: PackOffer, now: State): void {
  item.dataset.state = now.kind
  size.textContent = sizeWords(pack, now)
  state.textContent = stateWords(now)
  button.textContent = buttons[now.kind]
  button.setAttribute('aria-label', `${button.textContent} ${pack.title}`)
  button.hidden = now.kind === 'inside' || (now.kind === 'kept' && !now.canRemove)
  bar.hidden = now.kind !== 'running' && now.kind !== 'begun'
  bar.max = now.total
  if (now.kind !== 'running') bar.value = now.begun
}

function sizeWords({ papers, size }: PackOffer, { kind, more }: State): string {
  const holds = papers > 0 ? `${counted(papers, 'paper')}, ` : ''
  const isAsked = kind === 'offered' || kind === 'begun'
  const besides = isAsked && more.length > 0 ? `, and ${megabytes(sizeOf(more))} that it needs` : ''
  return `${holds}${megabytes(size)}${besides}`
}

function stateWords({ kind, begun }: State): string {
  if (kind === 'inside') return 'kept with everything'
  if (kind === 'begun') return `${megabytes(begun)} of it are here`
  return kind === 'kept' ? 'kept' : ''
}

type Parts = ReturnType<typeof partsOf>

function partsOf({ name, title }: PackOffer) {
  const item = document.createElement('li')
  const words = document.createElement('p')
  const size = document.createElement('span')
  const state = document.createElement('b')
  const button = document.createElement('button')
  const bar = document.createElement('progress')
  item.dataset.pack = name
  size.className = 'label'
  button.type = 'button'
  bar.setAttribute('aria-label', `${title}: how much of it is here`)
  words.append(title, size, state)
  item.append(words, button, bar)
  return { item, size, state, button, bar }
}

function groupOf(name: string): Row['group'] {
  if (name === 'core') return 'core'
  if (name.startsWith('year-')) return 'year'
  return name.startsWith('topic-') ? 'topic' : 'whole'
}
