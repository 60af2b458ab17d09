/** What the reader chose: a topic's id and a year, each empty for all. */
export interface Choice {
  topic: string
  year: string
}

const fields = ['topic', 'year'] as const

/** Read the choice of the fields; the first time that of the address. */
export function choiceOf(root: HTMLElement): Choice {
  const form = formOf(root)
  const address = new URLSearchParams(location.search)
  for (const name of fields) {
    const field = selectOf(form, name)
    const asked = address.get(name)
    if (asked !== null && !form.dataset.read) field.value = asked
    if (field.selectedIndex < 0) field.value = ''
  }
  form.dataset.read = 'yes'
  return { topic: selectOf(form, 'topic').value, year: selectOf(form, 'year').value }
}

/** Say how many papers the choice has. */
export function showChoice(root: HTMLElement, shown: number, all: number): void {
  const count = root.querySelector('[data-map-count]')!
  const number = (value: number) => value.toLocaleString('en')
  count.textContent = shown === all ? '' : `${number(shown)} of ${number(all)} papers`
}

/** Write the choice into the address, so that it can be sent to somebody. */
export function wish(root: HTMLElement): void {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(choiceOf(root))) {
    if (value === '') address.searchParams.delete(name)
    else address.searchParams.set(name, value)
  }
  history.replaceState(history.state, '', address)
}

const formOf = (root: HTMLElement) => root.querySelector<HTMLElement>('[data-map-choice]')!
const selectOf = (form: HTMLElement, name: string) =>
  form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!
