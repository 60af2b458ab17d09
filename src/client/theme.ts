import { recall, remember } from './remember.ts'

const choice = document.querySelector<HTMLFieldSetElement>('[data-theme-choice]')

if (choice) {
  const now = recall('theme') ?? 'system'
  for (const input of choice.querySelectorAll('input')) input.checked = input.value === now
  choice.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) set(target.value)
  })
}

function set(theme: string): void {
  const chosen = theme === 'system' ? undefined : theme
  remember('theme', chosen)
  if (chosen) document.documentElement.dataset.theme = chosen
  else delete document.documentElement.dataset.theme
}
