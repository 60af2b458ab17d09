import { ask } from './messages.ts'

/** On the search page: results that are not kept say so while there is no network, and lead nowhere. */
const results = document.querySelector('#results')
let turn = 0

if (results && navigator.serviceWorker) {
  new MutationObserver(() => void show(results)).observe(results, { childList: true })
  addEventListener('online', () => void show(results))
  addEventListener('offline', () => void show(results))
}

async function show(results: Element): Promise<void> {
  turn += 1
  const own = turn
  const links = [...results.querySelectorAll<HTMLAnchorElement>('a[href], a[data-href]')]
  const urls = new Set(links.map(addressOf))
  const closed = (await ask<string[]>({ kind: 'unopenable', urls: [...urls] })) ?? []
  if (own !== turn) return
  for (const link of links) close(link, closed.includes(addressOf(link)))
  for (const item of results.children) mark(item)
}

const addressOf = (link: HTMLAnchorElement) => link.dataset.href ?? link.href

/** A link that leads nowhere can still be walked over by keys, and be read. */
function close(link: HTMLAnchorElement, isClosed: boolean): void {
  if (isClosed === 'href' in link.dataset) return
  if (isClosed) {
    link.dataset.href = link.href
    link.removeAttribute('href')
    link.setAttribute('role', 'link')
    link.setAttribute('aria-disabled', 'true')
    link.tabIndex = 0
  } else {
    link.href = link.dataset.href ?? ''
    for (const name of ['data-href', 'role', 'aria-disabled', 'tabindex']) link.removeAttribute(name)
  }
}

function mark(item: Element): void {
  const isClosed = item.querySelector('[data-title][data-href]') !== null
  const note = item.querySelector('[data-unkept]')
  if (isClosed === (note !== null)) return
  note?.remove()
  if (!isClosed) return
  const made = document.createElement('span')
  made.dataset.unkept = ''
  made.textContent = 'not kept for reading offline'
  item.querySelector('.meta')?.append(made)
}
