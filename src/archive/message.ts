/** A place in a text: line and column, both counted from 1. */
export interface Place {
  line: number
  column: number
}

/** A problem found in content: where, which of the documented codes, and a sentence that says how to mend it. */
export interface Message extends Place {
  file: string
  code: MessageCode
  reason: string
}

/** Every code a message can carry; docs/messages.md describes each. */
export const messageCodes = [
  // a whole file is refused
  'format-unknown',
  'file-unreadable',
  'file-too-large',
  'too-many-papers',
  'encoding-invalid',
  'json-invalid',
  'date-unknown',
  'date-invalid',
  'name-invalid',
  'digest-empty',
  'digest-differs',
  'file-differs',
  // a paper is quarantined
  'title-missing',
  'title-too-long',
  'abstract-missing',
  'abstract-too-long',
  'order-unclear',
  'id-invalid',
  'record-invalid',
  // a warning: the paper was taken in
  'title-differs',
  'same-title',
  'control-characters',
  'date-differs',
  'field-ignored',
  // a content file does not fit its schema
  'frontmatter-invalid',
  'field-invalid',
  // content files do not fit each other
  'paper-unknown',
  'paper-orphaned',
  'paper-repeated',
  'topic-unknown',
  'topic-nested',
  // a line of a recipients' file
  'recipient-invalid',
  'recipient-repeated',
] as const

export type MessageCode = (typeof messageCodes)[number]
