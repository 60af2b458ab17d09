/** Brings the order of the related papers when another is asked for; the browser may have kept that choice. */
const choice = document.querySelector<HTMLInputElement>('.related input')
const bring = () => import('./related.ts')

choice?.addEventListener('change', bring)
if (choice?.checked) bring()

export {}
