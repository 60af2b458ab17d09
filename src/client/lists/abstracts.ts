import { fetchPage } from '../fetch-page.ts'
import { forEachOf } from '../saved/several.ts'

/** The abstracts of papers whose lists show titles alone, by id, as the pages of their days tell them. */
const abstracts = new Map<string, string>()
const unfetched = new Set<string>()
const asked = new Map<string, Promise<void>>()

/** The title and the abstract of a paper: as the page shows them, or has them behind an excerpt, or as they were fetched. */
export const textOf = (paper: HTMLElement): string =>
  [...paper.querySelectorAll<HTMLElement>('[data-title], [data-abstract], .excerpt')]
    .map(({ dataset, textContent }) => dataset.text ?? textContent)
    .concat(abstracts.get(paper.dataset.paper ?? '') ?? [])
    .join('\n')

/** Whether the abstract of a paper, whose list shows the title alone, could not be fetched. */
export const isUnfetched = ({ dataset }: HTMLElement): boolean => unfetched.has(dataset.paper ?? '')

/** Fetch the abstracts of papers of which the title alone is known, from the pages of the days on which they were new. Returns whether any was asked for. */
export async function fetchAbstracts(papers: readonly HTMLElement[]): Promise<boolean> {
  const wanted = papers.filter(lacksAbstract)
  const days = new Set(wanted.flatMap(dayPageOf))
  await forEachOf([...days], (path) => {
    const asking = asked.get(path) ?? read(path)
    asked.set(path, asking)
    return asking
  })
  for (const { dataset } of wanted) {
    const { paper = '' } = dataset
    if (abstracts.has(paper)) unfetched.delete(paper)
    else unfetched.add(paper)
  }
  return days.size > 0
}

const lacksAbstract = ({ parentElement, dataset }: HTMLElement) =>
  parentElement?.matches('.titles') && !abstracts.has(dataset.paper ?? '')

const dayPageOf = (paper: HTMLElement): string[] =>
  [...paper.querySelectorAll<HTMLAnchorElement>('.day')].map(({ pathname }) => pathname)

/** A page that cannot be had is asked for again the next time. */
async function read(path: string): Promise<void> {
  const { page } = await fetchPage(path)
  for (const paper of page?.querySelectorAll<HTMLElement>('[data-paper]') ?? []) {
    const abstract = paper.querySelector('[data-abstract]')?.textContent
    if (abstract) abstracts.set(paper.dataset.paper ?? '', abstract)
  }
  asked.delete(path)
}
