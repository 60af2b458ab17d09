import { SaxesParser } from 'saxes'

/** The text of every element of a well-formed XML document, by its name, in order. Throws where it is not well-formed. */
export function xmlTexts(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  const open: { name: string; text: string }[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => open.push({ name, text: '' }))
  const add = (text: string) => {
    const inmost = open.at(-1)
    if (inmost) inmost.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const { name = '', text = '' } = open.pop() ?? {}
    texts.set(name, [...(texts.get(name) ?? []), text])
  })
  parser.write(xml).close()
  return texts
}
