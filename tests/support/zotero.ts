import { attributeOf, type SitePage, withTag } from './site-pages.ts'

/** What Zotero saves of a paper. */
export interface ZoteroItem {
  itemType: string
  title: string
  creators: string[]
  date: string
  url: string
  doi: string
  abstract: string
  publication: string
}

/**
 * What Zotero's Embedded Metadata translator (of 2024) takes from a page: `citation_*` over `og:*` and `article:*`;
 * the site's name as the publication, unless the item's type has none; the first `<time>` for want of a date.
 */
export function embeddedMetadata(page: SitePage): ZoteroItem {
  const meta = (key: string) =>
    ['name', 'property']
      .flatMap((kind) => withTag(page, 'meta', `${kind}=${key}`))
      .flatMap((element) => attributeOf(element, 'content')?.trim() || [])
  const first = (...keys: string[]) => keys.flatMap(meta)[0] ?? ''
  const [time] = withTag(page, 'time', 'datetime')
  const itemType = first('dc.type') || (first('citation_title') ? 'journalArticle' : 'webpage')
  return {
    itemType,
    title: first('citation_title', 'og:title'),
    creators: meta('citation_author').flatMap((names) => names.split(/\s*;\s*/)),
    date:
      first('citation_publication_date', 'citation_date', 'article:published_time', 'citation_year') ||
      (attributeOf(time, 'datetime') ?? ''),
    url: first('citation_public_url', 'og:url', 'citation_abstract_html_url'),
    doi: first('citation_doi'),
    abstract: first('citation_abstract', 'og:description', 'description'),
    publication: itemType === 'preprint' ? '' : first('citation_journal_title', 'og:site_name'),
  }
}

/** What Zotero's COinS translator takes from a page, by the rules of its `parseContextObject`. */
export function coinsIn(page: SitePage): ZoteroItem[] {
  return withTag(page, 'span', 'class=Z3988').map((span) => contextObject(attributeOf(span, 'title') ?? ''))
}

function contextObject(text: string): ZoteroItem {
  const pairs = text.split('&').map((pair) => pair.split('='))
  const all = (key: string) =>
    pairs
      .filter(([own]) => own === key)
      .map(([, value = '']) => decodeURIComponent(value.replace(/\+|%2B/gi, ' ')))
  const first = (key: string) => all(key)[0] ?? ''
  const isDublinCore = first('rft_val_fmt') === 'info:ofi/fmt:kev:mtx:dc'
  return {
    itemType: isDublinCore ? first('rft.type') || 'webpage' : '',
    title: first('rft.title'),
    creators: all('rft.creator'),
    date: first('rft.date'),
    url: first('rft.identifier'),
    doi: first('rft_id').replace(/^info:doi\//, ''),
    abstract: '',
    publication: first('rft.source'),
  }
}
