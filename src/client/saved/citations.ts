import type { Citation } from '../../archive/cite/citation.ts'
import { paperPage, withBase } from '../../archive/permalinks.ts'
import { base } from '../../offline/register.ts'
import type { Saved } from '../../reading/saved.ts'
import { citationFrom } from '../cite.ts'
import { lookUp } from './facts.ts'
import { forEachOf } from './several.ts'

/** Citations of papers, in their order, and how many cannot be cited now. What is not known of a paper is looked up on its page. */
export async function citationsOf(
  papers: readonly Pick<Saved, 'id' | 'title' | 'facts'>[],
  progress?: (done: number) => void,
): Promise<{ citations: Citation[]; missing: number }> {
  const found = await forEachOf(papers, citationOfOne, progress)
  const citations = found.flatMap((citation) => citation ?? [])
  return { citations, missing: found.length - citations.length }
}

async function citationOfOne({
  id,
  title,
  facts,
}: Pick<Saved, 'id' | 'title' | 'facts'>): Promise<Citation | undefined> {
  const known = facts ? { id, title, facts } : await lookUp(id)
  if (typeof known === 'string' || !known.facts) return undefined
  const address = new URL(withBase(paperPage(known.id), base), canonical()).href
  return citationFrom({ id: known.id, title: known.title, facts: known.facts, address })
}

/** Where the archive stands for good, which need not be where it is read. */
const canonical = () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
