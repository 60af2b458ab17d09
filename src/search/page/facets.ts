import type { Answer, FacetValue } from '../answer.ts'
import { button, element } from './parts.ts'
import type { Asking } from './view.ts'

/** Show how many of the papers found belong to each topic and year, to choose from. */
export function showFacets(root: HTMLDetailsElement, { facets }: Answer, asking: Asking): void {
  if (matchMedia('(min-width: 60.01rem)').matches) root.open = true
  const focused =
    document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined
  for (const name of ['topics', 'years'] as const) {
    const facet = root.querySelector<HTMLElement>(`[data-facet=${name}]`)
    const values = facets[name]
    if (!facet) continue
    facet.hidden = values.length === 0
    facet.querySelector('ul')?.replaceChildren(...items(name, values, asking))
    const again = [...facet.querySelectorAll('input')].find(({ value }) => value === focused)
    again?.focus({ preventScroll: true })
  }
}

const shownAtFirst = 10

function items(name: 'topics' | 'years', values: readonly FacetValue[], asking: Asking): HTMLLIElement[] {
  const list = values.map((value) => facetItem(name, value, asking))
  const rest = list.filter((_, at) => at >= shownAtFirst && !values[at]!.chosen)
  if (rest.length < 3) return list
  for (const item of rest) item.hidden = true
  const all = button(`${rest.length} more`, () => {
    for (const item of rest) item.hidden = false
    all.parentElement?.remove()
    rest[0]?.querySelector('input')?.focus()
  })
  return [...list, element('li', {}, all)]
}

function facetItem(name: 'topics' | 'years', value: FacetValue, { query, ask }: Asking): HTMLLIElement {
  const { id, label, papers, chosen, hue } = value
  const box = element('input', { type: 'checkbox', value: id })
  box.checked = chosen
  box.addEventListener('change', () => {
    const others = query[name].filter((other) => other !== id)
    ask({ [name]: box.checked ? [...others, id] : others })
  })
  const dot = hue === undefined ? [] : [element('span', { class: 'dot', 'data-hue': String(hue) })]
  const count = element('span', { class: 'n' }, papers.toLocaleString('en'))
  return element('li', {}, element('label', {}, box, ...dot, element('span', {}, label), count))
}
