import { type CitationFormat, citationFormats } from '../archive/cite/formats.ts'
import { button } from './button.ts'
import { citationIn, saveAs } from './cite.ts'

/** Let the reader choose the format of a paper's citation, copy it and save it. */
export function showFormats(block: HTMLDetailsElement): void {
  const citation = citationIn(document)
  const shown = block.querySelector('pre')
  if (!citation || !shown) return
  const choice = formatChoice()
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  const chosen = (): CitationFormat => citationFormats[choice.selectedIndex] ?? citationFormats[0]
  choice.addEventListener('change', () => {
    shown.textContent = chosen().cite(citation)
    status.textContent = ''
  })
  const bar = document.createElement('p')
  bar.append(
    choice,
    button('Copy', async () => {
      status.textContent = await copy(shown)
    }),
    button('Save', () => saveAs([citation], chosen(), citation.key)),
    status,
  )
  shown.before(bar)
}

function formatChoice(): HTMLSelectElement {
  const choice = document.createElement('select')
  choice.ariaLabel = 'Format'
  for (const { label } of citationFormats) choice.append(new Option(label))
  return choice
}

/** Copy a text, or select it where the browser does not let a page copy; says which. */
async function copy(shown: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(shown.textContent)
    return 'Copied'
  } catch {
    getSelection()?.selectAllChildren(shown)
    return 'Selected: copy it with Ctrl+C'
  }
}
