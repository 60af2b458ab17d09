/** The parts of the search page that its script fills. */
export interface Parts {
  form: HTMLFormElement
  box: HTMLInputElement
  sort: HTMLSelectElement
  status: HTMLElement
  notes: HTMLElement
  results: HTMLElement
  more: HTMLButtonElement
  help: HTMLElement
  facets: HTMLDetailsElement
}

/** Find the parts below the page's root. Throws where one is missing. */
export function partsOf(root: HTMLElement): Parts {
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector)
    if (!found) throw new Error(`The search page has no ${selector}`)
    return found
  }
  return {
    form: find('form'),
    box: find('#q'),
    sort: find('select[name=sort]'),
    status: find('#search-status'),
    notes: find('[data-notes]'),
    results: find('#results'),
    more: find('[data-more]'),
    help: find('[data-help]'),
    facets: find('[data-facets]'),
  }
}

/** An element with attributes and content; text is text. An attribute that is undefined is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value)
  made.append(...content)
  return made
}

/** A button that does something. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text)
  made.addEventListener('click', act)
  return made
}
