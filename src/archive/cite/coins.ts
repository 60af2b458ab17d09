import { plain } from '../text/plain.ts'
import type { Citation } from './citation.ts'

/**
 * A paper as a ContextObject in a span (COinS): the `title` of an empty `<span class="Z3988">`, from which Zotero
 * and others take it over. After ANSI/NISO Z39.88-2004, in the format for Dublin Core.
 */
export function coins({ title, authors, arxivId, doi, issued, url }: Citation): string {
  const pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', arxivId ? 'preprint' : 'document'],
    ['rft.title', plain(title)],
    ...authors.map((author) => ['rft.creator', author]),
    ['rft.date', issued],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft.identifier', url],
  ]
  return pairs
    .flatMap(([key, value]) => (value ? `${key}=${value.replace(meaning, encodeURIComponent)}` : []))
    .join('&')
}

/** What means something in a query. The rest stays as it is, which weighs half: a browser that follows a query encodes it. */
const meaning = /[%&=+#]/g
