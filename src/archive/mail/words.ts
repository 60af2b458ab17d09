import { plain } from '../text/plain.ts'
import { lawfulXml, undirected } from '../xml.ts'

/** A recorded text in the words that every mail client can show: no markup, no character that HTML does not allow, and nothing that turns the direction of what stands around it. Paragraphs stay. */
export const words = (text: string): string =>
  lawfulXml(undirected(plain(text))).replace(/[^\P{Cc}\n]|\p{Noncharacter_Code_Point}/gu, ' ')
