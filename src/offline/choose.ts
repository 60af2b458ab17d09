import { holdingsOf, roomTaken } from './holdings.ts'
import { ask } from './messages.ts'
import type { Offer, PackOffer } from './offer.ts'
import { base } from './register.ts'
import { megabytes, rowOf } from './row.ts'
import type { Storage } from './shelf.ts'
import { forgetAll, keepForReader, reason, removeForReader } from './wishes.ts'

const unable = 'This browser keeps nothing for this site: it has no service workers, or they are denied.'
const root = document.querySelector<HTMLElement>('[data-choose]')
const status = document.querySelector<HTMLElement>('#offline-status')

if (root) open(root).catch(() => say(unable))

/** The page at /offline/: what is offered, what is kept, and how much room it takes. */
async function open(root: HTMLElement): Promise<void> {
  const storage: Storage = {
    caches,
    fetch: (input, init) => fetch(input, init),
    root: new URL(base, location.href).href,
  }
  const offer = await offered()
  if (!offer) return say('What can be kept is known when the network is back. What is kept stays.')
  const press = choosing(storage, offer, show)
  const rows = [offer.core, ...offer.packs].map((pack) =>
    rowOf(pack, offer, (row) => press(pack, row.progress)),
  )
  for (const { item, group } of rows) root.querySelector(`[data-group=${group}] ul`)?.append(item)
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = group.querySelector('li') === null
  const drop = root.querySelector<HTMLButtonElement>('[data-drop-all]')
  drop?.addEventListener('click', async () => {
    await forgetAll(storage)
    say('Nothing is kept any more, and nothing will be until you keep it here.')
    await show()
  })

  async function show(): Promise<void> {
    const holdings = await holdingsOf(storage, offer!)
    for (const row of rows) row.show(holdings, press.isRunning(row.pack))
    const room = await roomTaken(storage)
    const place = root.querySelector('[data-room]')
    if (place) place.textContent = room > 0 ? `What is kept takes ${megabytes(room)}.` : 'Nothing is kept.'
    if (drop) drop.hidden = room === 0
  }

  await show()
  say('')
  navigator.serviceWorker.addEventListener('controllerchange', () => void show())
}

/** What the newest release offers; without a network, what the one that is kept does. */
async function offered(): Promise<Offer | undefined> {
  const response = await fetch(`${base}offline/packs.json`, { cache: 'no-cache' }).catch(() => undefined)
  const offer = response?.ok ? await (response.json() as Promise<Offer>).catch(() => undefined) : undefined
  return offer ?? ask<Offer>({ kind: 'offer' })
}

/** What a press of a pack's button does: it keeps the pack, stops that, or removes it. */
function choosing(storage: Storage, offer: Offer, show: () => Promise<void>) {
  const running = new Map<PackOffer, AbortController>()

  async function press(pack: PackOffer, progress: (bytes: number) => void): Promise<void> {
    const abort = running.get(pack)
    if (abort) return abort.abort()
    const isKept = (await holdingsOf(storage, offer)).get(pack.name)?.kept
    if (isKept) await removeForReader(storage, pack)
    else await keep(pack, progress)
    await show()
  }

  async function keep(pack: PackOffer, progress: (bytes: number) => void): Promise<void> {
    const abort = new AbortController()
    running.set(pack, abort)
    try {
      await show()
      await keepForReader(storage, offer, pack, { signal: abort.signal, progress })
      say(`${pack.title}: kept.`)
    } catch (error) {
      say(`${pack.title}: ${abort.signal.aborted ? 'stopped; it can go on from there.' : reason(error)}`)
    } finally {
      running.delete(pack)
    }
  }

  return Object.assign(press, { isRunning: (pack: PackOffer) => running.has(pack) })
}

function say(words: string): void {
  if (status) status.textContent = words
}
