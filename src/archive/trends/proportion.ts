/** How many of how many: `count` of `total`, `total` above 0. */
export interface Proportion {
  count: number
  total: number
}

/** A share from 0 to 1; 0 of nothing. */
export const shareOf = ({ count, total }: Proportion): number => (total > 0 ? count / total : 0)

/** The interval of the true share at `z` standard errors, after Wilson (1927), Probable inference, the law of succession, and statistical inference; all of 0 to 1 where there is no observation. */
export function wilson({ count, total }: Proportion, z: number): [low: number, high: number] {
  if (total <= 0) return [0, 1]
  const share = count / total
  const middle = share + z ** 2 / (2 * total)
  const half = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))
  const scale = 1 + z ** 2 / total
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)]
}

/**
 * By how much a share has surely grown: the lower end of the interval of the difference `now` − `before` at `z`
 * standard errors, −1 to 1, after Newcombe (1998), Interval estimation for the difference between independent
 * proportions, method 10: d − √((p₁ − l₁)² + (u₂ − p₂)²), with the intervals of Wilson.
 */
export function surelyGrown(now: Proportion, before: Proportion, z: number): number {
  const [low] = wilson(now, z)
  const [, high] = wilson(before, z)
  const [share, shareBefore] = [shareOf(now), shareOf(before)]
  return share - shareBefore - Math.hypot(share - low, high - shareBefore)
}
