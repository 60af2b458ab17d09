/** The arXiv id, with its version where it has one, that a text is; undefined for any other text. */
export function asArxivId(text: string): string | undefined {
  const id = text.trim().replace(/^arxiv:\s*/i, '')
  const [, month = ''] = /^(\d\d(?:0[1-9]|1[0-2]))\.\d{4,5}(?:v\d{1,3})?$/.exec(id) ?? []
  const digits = month >= '1501' ? 5 : 4
  if (month >= '0704' && /^\d{4}\.(\d+)/.exec(id)?.[1]?.length === digits) return id
  return /^[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,3})?$/.test(id) ? id : undefined
}

/** The DOI that a text is; undefined for any other text. */
export function asDoi(text: string): string | undefined {
  return /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text.trim())?.[1]
}

/**
 * The address that a text is, if it is one of the web (http or https, a host with a dot, no user or password); undefined otherwise.
 * Line ends inside it are dropped, as the URL standard does.
 */
export function asWebAddress(text: string): string | undefined {
  const address = text.trim().replace(/[\t\n\r]+/g, '')
  if (/[\s\\<>"]/.test(address) || !/^https?:\/\/[^/]/i.test(address)) return undefined
  const url = URL.parse(address)
  return url?.hostname.includes('.') && !url.username && !url.password ? address : undefined
}

/** The arXiv id or DOI of the paper that a web address leads to; empty for an address of anything else. */
export function idsOfLink(address: string): { arxivId?: string; doi?: string } {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return {}
  const host = url.hostname.replace(/^(?:www|export|browse|dx|labs|ar5iv\.labs)\./, '')
  const path = safeDecode(url.pathname).replace(/\/$/, '')
  const arxivId = asArxivId(
    arxivPaths
      .get(host)
      ?.exec(path)?.[1]
      ?.replace(/\.pdf$/, '') ?? '',
  )
  if (arxivId) return { arxivId }
  return host === 'doi.org' ? idsOfDoi(path.slice(1)) : {}
}

const arxivPaths = new Map([
  ['arxiv.org', /^\/(?:abs|pdf|html|format|e-print)\/(.+)$/],
  ['ar5iv.org', /^\/(?:abs|html)\/(.+)$/],
  ['alphaxiv.org', /^\/(?:abs|pdf|html|overview)\/(.+)$/],
  ['huggingface.co', /^\/papers\/(.+)$/],
  ['hf.co', /^\/papers\/(.+)$/],
])

/** The arXiv id that a DOI of arXiv's stands for, or the DOI itself; empty for a text that is no DOI. */
export function idsOfDoi(text: string): { arxivId?: string; doi?: string } {
  const doi = asDoi(text)
  const arxivId = asArxivId(/^10\.48550\/arxiv\.(.+)$/i.exec(doi ?? '')?.[1] ?? '')
  if (arxivId) return { arxivId }
  return doi ? { doi } : {}
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
