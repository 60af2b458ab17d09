import { citationFormats } from '../../archive/cite/formats.ts'
import { counted } from '../../archive/count.ts'
import type { Saved } from '../../reading/saved.ts'
import { button, element } from '../../search/page/parts.ts'
import { saveAs } from '../cite.ts'
import { citationsOf } from './citations.ts'

/** A choice of format and a button that saves the citations of papers as one file; what it says is heard. */
export function citeBar(
  papers: () => readonly Pick<Saved, 'id' | 'title' | 'facts'>[],
  name: string,
): HTMLElement {
  const format = element('select', { 'aria-label': 'Format of the citations' })
  for (const { label } of citationFormats) format.append(new Option(label))
  const status = element('span', { role: 'status', class: 'label' })
  const save = button('Save the citations', async () => {
    save.disabled = true
    const all = papers()
    const { citations, missing } = await citationsOf(all, (done) => {
      status.textContent = `${done} of ${all.length}`
    })
    save.disabled = false
    status.textContent = said(citations.length, missing)
    const chosen = citationFormats[format.selectedIndex] ?? citationFormats[0]
    if (citations.length > 0) saveAs(citations, chosen, name)
  })
  return element('p', { class: 'line' }, format, save, status)
}

function said(cited: number, missing: number): string {
  const saved = cited > 0 ? `Saved ${counted(cited, 'citation')}.` : 'Nothing was saved.'
  if (missing === 0) return saved
  return `${saved} ${counted(missing, 'paper')} could not be looked up now.`
}
