/** How long nothing must have happened, in milliseconds. */
const quiet = 1000

/** Settles when the page rests: nothing has been loaded and no key pressed for a while, and there is nothing to be drawn. */
export function whenQuiet(): Promise<void> {
  let last = performance.now()
  const stir = () => {
    last = performance.now()
  }
  const loads = new PerformanceObserver(stir)
  loads.observe({ type: 'resource' })
  addEventListener('keydown', stir, true)
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (performance.now() - last < quiet) return
      clearInterval(timer)
      loads.disconnect()
      removeEventListener('keydown', stir, true)
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: quiet })
      else resolve()
    }, 200)
  })
}
