/** Brings the ways to cite a paper when its citation is opened for the first time. */
const block = document.querySelector<HTMLDetailsElement>('details[data-cite]')

block?.addEventListener(
  'toggle',
  () => import('./cite-block.ts').then(({ showFormats }) => showFormats(block)),
  { once: true },
)

export {}
