import type { Reading } from '../../../../src/archive/listing.ts'
import type { Place } from '../../../../src/archive/message.ts'
import type { Cursor } from '../literal.ts'

/** A text while it is read: the cursor in it, and what has been read so far. */
export interface Source {
  cursor: Cursor
  placeOf: (offset: number) => Place
  reading: Reading
}
