/** A page of this site as a document without scripts: the browser reads it, as no text of a page may become a document otherwise. Its status is 0 where the network fails. */
export function fetchPage(path: string): Promise<{ status: number; page: Document | null }> {
  const request = new XMLHttpRequest()
  request.open('GET', path)
  request.responseType = 'document'
  return new Promise((resolve) => {
    request.onloadend = () =>
      resolve({ status: request.status, page: request.status === 200 ? request.responseXML : null })
    request.send()
  })
}
