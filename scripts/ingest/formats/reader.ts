import type { Reading } from '../../../src/archive/listing.ts'
import type { Message, Place } from '../../../src/archive/message.ts'

/** One format of raw digest. A new format is one new file that exports a Reader, named in formats/index.ts. */
export interface Reader {
  name: string
  /** Whether this text is of the format: cheap, judged by the content alone, never by the file's name. */
  detects(text: string): boolean
  /** Everything the text lists, in its order. Throws Refusal where the whole text cannot be read. */
  read(text: string): Reading
}

/** A file that lists more papers than this is refused with `too-many-papers`. */
export const maxPapers = 100_000

/** The reason why a whole file is refused, with its place and one of the documented codes. */
export class Refusal extends Error {
  readonly code: Message['code']
  readonly place: Place
  constructor(code: Message['code'], reason: string, place: Place = { line: 1, column: 1 }) {
    super(reason)
    this.code = code
    this.place = place
  }
}
