/** A share as it is read: `12 %`, `4.1 %`, `under 0.1 %`. */
export function percent(share: number): string {
  const hundredths = share * 100
  if (hundredths > 0 && hundredths < 0.1) return 'under 0.1 %'
  return `${hundredths >= 10 || hundredths === 0 ? Math.round(hundredths) : hundredths.toFixed(1)} %`
}
