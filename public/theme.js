// Runs before the first paint, so that what a reader has set does not flash or move the page.
try {
  const root = document.documentElement
  root.dataset.script = ''
  const theme = localStorage.getItem('sheaf:theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  const density = localStorage.getItem('sheaf:density')
  if (density === 'titles' || density === 'abstracts') root.dataset.density = density
  if (localStorage.getItem('sheaf:words') || localStorage.getItem('sheaf:hide-read'))
    root.dataset.narrowed = ''
} catch {}
