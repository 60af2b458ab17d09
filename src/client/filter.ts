/** The topics of the day as filters of the list below: one at a time, in the address bar as `#topic=ID`, so that it outlives a visit to a paper. */
const rail = document.querySelector('[data-topic-filters]')
const status = document.querySelector('[data-filter-status]')
const papers = [...document.querySelectorAll<HTMLElement>('.papers > [data-paper]')]
let chosen: string | undefined
const buttons = new Map(
  [...(rail?.querySelectorAll('a') ?? [])].map((own) => [own.dataset.topic ?? '', asButton(own)]),
)

if (status && buttons.size > 0) {
  rail?.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button') : undefined
    if (pressed) filter(pressed.ariaPressed === 'true' ? undefined : pressed.dataset.topic)
  })
  document.addEventListener('keydown', (event) => {
    if (
      event.key === 'Escape' &&
      !event.defaultPrevented &&
      !document.querySelector('dialog[open]') &&
      papers.some(({ hidden }) => hidden)
    )
      filter(undefined)
  })
  addEventListener('hashchange', fromAddress)
  document.addEventListener('narrowed', say)
  fromAddress()
}

function asButton(own: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaPressed = 'false'
  button.dataset.topic = own.dataset.topic ?? ''
  button.append(...own.childNodes)
  own.replaceWith(button)
  return button
}

function fromAddress(): void {
  const [, topic] = location.hash.split('#topic=')
  if (topic === undefined || buttons.has(topic)) show(topic)
}

function filter(topic: string | undefined): void {
  history.replaceState(history.state, '', topic ? `#topic=${topic}` : location.pathname + location.search)
  show(topic)
}

/** Both a topic and what the reader wants left out hide papers: each tells the other, and counts what is to be seen. */
function show(topic: string | undefined): void {
  chosen = topic
  for (const [own, button] of buttons) button.ariaPressed = String(own === topic)
  for (const paper of papers) paper.hidden = topic !== undefined && !topicsOf(paper).includes(topic)
  say()
  document.dispatchEvent(new Event('filtered'))
}

function say(): void {
  status?.replaceChildren(...(chosen === undefined ? [] : shownOf(chosen)))
}

function shownOf(topic: string): (Node | string)[] {
  const shown = distinct(papers.filter((paper) => paper.checkVisibility()))
  const clear = document.createElement('button')
  clear.type = 'button'
  clear.textContent = 'Show all'
  clear.addEventListener('click', () => {
    filter(undefined)
    buttons.get(topic)?.focus()
  })
  return [`${shown} of ${distinct(papers)} papers `, clear]
}

/** How many papers these are: one that several digests of the day list counts once. */
function distinct(items: HTMLElement[]): number {
  return new Set(items.map(({ dataset }) => dataset.paper)).size
}

function topicsOf({ dataset }: HTMLElement): string[] {
  return (dataset.topics ?? '').split(' ')
}

export {}
