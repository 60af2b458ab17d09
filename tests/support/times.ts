/** How often a case is run: a fair number in `npm test`, the full number in `npm run prove`. */
export const times = (fair: number, full = 20): number[] =>
  Array.from({ length: process.env.SHEAF_PROVE ? full : fair }, (_, at) => at + 1)
