import { SaxesParser } from 'saxes'

/** An element of an XML document. */
export interface Element {
  /** `{namespace}name`; without braces for an element in none. */
  name: string
  attributes: Map<string, string>
  children: Element[]
  /** Its own text and that of all inside it. */
  text: string
}

/** What a document is made of. */
export interface XmlDocument {
  root: Element
  /** Every prefix with the namespaces that it stands for. */
  prefixes: Map<string, Set<string>>
  /** The processing instructions, by target. */
  instructions: Map<string, string>
}

/** Read an XML document, names in their namespaces. Throws where it is not well-formed. */
export function xmlDocument(xml: string): XmlDocument {
  const prefixes = new Map<string, Set<string>>()
  const instructions = new Map<string, string>()
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' }
  const open = [top]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('processinginstruction', ({ target, body }) => instructions.set(target, body))
  parser.on('opentag', ({ local, uri, attributes, ns }) => {
    for (const [prefix, own] of Object.entries(ns))
      prefixes.set(prefix, (prefixes.get(prefix) ?? new Set()).add(own))
    const plain = Object.values(attributes).filter(
      ({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns',
    )
    const element: Element = {
      name: named(uri, local),
      attributes: new Map(plain.map((own) => [named(own.uri, own.local), own.value])),
      children: [],
      text: '',
    }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  const add = (text: string) => {
    open.at(-1)!.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const { text = '' } = open.pop() ?? {}
    add(text)
  })
  parser.write(xml).close()
  return { root: top.children[0]!, prefixes, instructions }
}

/** The children of an element with one name. */
export const all = ({ children }: Element, name: string): Element[] =>
  children.filter((child) => child.name === name)

/** The text of an element's first child with a name; empty where there is none. */
export const textOf = (element: Element, name: string): string => all(element, name)[0]?.text ?? ''

/** Every element of a tree, itself first. */
export const within = (element: Element): Element[] => [element, ...element.children.flatMap(within)]

export const atomNamespace = 'http://www.w3.org/2005/Atom'
export const inAtom = (name: string) => named(atomNamespace, name)
export const inXhtml = (name: string) => named('http://www.w3.org/1999/xhtml', name)

function named(namespace: string, name: string): string {
  return namespace ? `{${namespace}}${name}` : name
}
