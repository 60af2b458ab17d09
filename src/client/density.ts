import { recall, remember } from './remember.ts'

/** How much of each paper a list shows; the style sheet reads it from the root, where public/theme.js puts it before the first paint. */
const choice = document.querySelector<HTMLFieldSetElement>('[data-density-choice]')

if (choice) {
  for (const input of choice.querySelectorAll('input'))
    input.checked = input.value === (recall('density') ?? 'openings')
  openAbstracts(recall('density'))
  choice.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) show(target.value)
  })
}

function show(density: string): void {
  const chosen = density === 'openings' ? undefined : density
  remember('density', chosen)
  if (chosen) document.documentElement.dataset.density = chosen
  else delete document.documentElement.dataset.density
  openAbstracts(chosen)
}

function openAbstracts(density: string | undefined): void {
  for (const abstract of document.querySelectorAll<HTMLDetailsElement>('details[data-abstract]'))
    abstract.open = density === 'abstracts'
}
