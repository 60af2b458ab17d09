/**
 * Combining marks beyond 30 in a row, the bound of Unicode's stream-safe text format: without it, normalising
 * takes time that grows with the square of their number. The first group is what may stay.
 */
export const excessMarks = /(\p{M}{30})\p{M}+/gu

/** A text that is safe to normalise. */
export const streamSafe = (text: string): string => text.replace(excessMarks, '$1')
