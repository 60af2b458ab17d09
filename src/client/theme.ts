const key = 'sheaf:theme'
const choice = document.querySelector<HTMLFieldSetElement>('[data-theme-choice]')

if (choice) {
  const now = read() ?? 'system'
  for (const input of choice.querySelectorAll('input')) input.checked = input.value === now
  choice.addEventListener(
    'change',
    (event) => event.target instanceof HTMLInputElement && set(event.target.value),
  )
  choice.hidden = false
}

function set(theme: string) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // Without storage the choice holds for this page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
