/** On the page for what is not found: offers a search for the words of the address that was asked for. */
const guess = document.querySelector<HTMLElement>('[data-guess]')
const words = wordsOf(location.pathname)

if (guess && words) {
  const anchor = guess.querySelector('a')!
  anchor.href += `?q=${encodeURIComponent(words)}`
  anchor.querySelector('span')!.textContent = words
  const box = document.querySelector<HTMLInputElement>('#q')
  if (box) box.value = words
  guess.hidden = false
}

/** The words of the last part of a path; empty for a path that holds none. */
function wordsOf(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? ''
  try {
    return decodeURIComponent(last)
      .replace(/\.html?$/, '')
      .replace(/[-_+.\s]+/g, ' ')
      .trim()
      .slice(0, 120)
  } catch {
    return ''
  }
}
