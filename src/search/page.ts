import type { Answer } from './answer.ts'
import { moveByKeys } from './page/keys.ts'
import { partsOf } from './page/parts.ts'
import { startSearch } from './page/start.ts'
import { showAnswer, showFailure, showNothingAsked } from './page/view.ts'
import { asksNothing, emptyQuery, pageSize, type Query, readQuery, writeQuery } from './query.ts'

const root = document.querySelector<HTMLElement>('[data-search]')
if (root) run(root)

/** Bring the search page to life: it answers while somebody types, and the address bar holds the whole query. */
function run(root: HTMLElement): void {
  const parts = partsOf(root)
  const base = root.dataset.base ?? '/'
  const search = startSearch(base)
  let query = readQuery(new URLSearchParams(location.search))
  let answer: Answer | undefined
  let turn = 0
  /** Whether the present query is worth going back to. */
  let isSettled = true

  /** Whether the answer that is shown belongs to the query. */
  let isShown = false
  /** The turn whose answer is to be opened where it is one paper that the query names. */
  let opening = 0

  async function show(): Promise<void> {
    turn += 1
    isShown = false
    const own = turn
    parts.sort.value = query.sort
    if (asksNothing(query)) {
      answer = undefined
      return showNothingAsked(parts)
    }
    const slow = setTimeout(() => {
      if (own === turn) parts.status.textContent = 'Searching …'
    }, 250)
    const found = await search(query).catch((error: unknown) => error)
    clearTimeout(slow)
    if (own !== turn) return
    if (found === undefined || found instanceof Error) return showFailure(parts, retry)
    answer = found as Answer
    showAnswer(parts, answer, { query, base, ask })
    isShown = true
    if (opening === own) openNamed()
  }

  /** Ask another query, as a step that the reader can go back from. */
  function ask(change: Partial<Query>): void {
    query = { ...query, limit: pageSize, ...change }
    if (parts.box.value !== query.text) parts.box.value = query.text
    remember('pushState')
    isSettled = true
    void show()
  }

  function typed(): void {
    query = { ...query, text: parts.box.value, limit: pageSize }
    remember(isSettled ? 'pushState' : 'replaceState')
    isSettled = false
    void show()
  }

  function remember(how: 'pushState' | 'replaceState'): void {
    const address = `${location.pathname}?${writeQuery(query)}`.replace(/\?$/, '')
    if (address === location.pathname + location.search) return
    try {
      history[how](null, '', address)
    } catch {
      // Some browsers refuse more than a hundred changes in half a minute; the next one holds the query.
    }
  }

  function submitted(event: Event): void {
    event.preventDefault()
    remember('replaceState')
    isSettled = true
    if (isShown) openNamed()
    else opening = turn
  }

  function openNamed(): void {
    if (answer?.paper) parts.results.querySelector('a')?.click()
  }

  const retry = () => void show()
  parts.form.addEventListener('submit', submitted)
  parts.box.addEventListener('input', typed)
  parts.sort.addEventListener('change', () => ask({ sort: parts.sort.value as Query['sort'] }))
  parts.more.addEventListener('click', async () => {
    const shown = query.limit
    query = { ...query, limit: shown + pageSize }
    remember('replaceState')
    await show()
    parts.results.querySelectorAll<HTMLElement>('[data-title]')[shown]?.focus()
  })
  addEventListener('popstate', () => {
    query = readQuery(new URLSearchParams(location.search))
    parts.box.value = query.text
    isSettled = true
    void show()
  })
  moveByKeys(parts, () => ask({ ...emptyQuery, sort: query.sort }))
  parts.box.value ||= query.text
  if (parts.box.value !== query.text) typed()
  else void show()
  if (asksNothing(query)) parts.box.focus()
}
