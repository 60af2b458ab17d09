// Runs before the first paint, so that a theme that the reader has set does not flash.
try {
  const theme = localStorage.getItem('sheaf:theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
