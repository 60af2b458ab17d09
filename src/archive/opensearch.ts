import { excerpt } from './excerpt.ts'
import type { Settings } from './settings.ts'
import { xmlText } from './xml.ts'

/** The search of the archive as OpenSearch 1.1 describes one to a browser; the addresses are absolute. */
export function openSearchDescription(
  { title, description, language }: Settings,
  { search, icon, self }: { search: string; icon: string; self: string },
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(excerpt(title, 16))}</ShortName>
  <Description>${xmlText(excerpt(description, 1024))}</Description>
  <Language>${xmlText(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${xmlText(icon)}</Image>
  <Url type="text/html" template="${xmlText(search)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${xmlText(self)}"/>
</OpenSearchDescription>
`
}
