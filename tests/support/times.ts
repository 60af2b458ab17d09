/** Whether the long proofs run at full count. */
export const isProof = Boolean(process.env.SHEAF_PROVE)

/** How often a case is run: a fair number in `npm test`, the full number in `npm run prove`. */
export const times = (fair: number, full = 20): number[] =>
  Array.from({ length: isProof ? full : fair }, (_, at) => at + 1)

/** What is tried of a list: some in `npm test`, all in `npm run prove`. */
export const sampled = <T>(all: readonly T[], some: number): readonly T[] =>
  isProof ? all : all.slice(0, some)
