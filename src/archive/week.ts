/** A week `YYYY-Www` as it is read: `Week 7 of 2026`. */
export const weekName = (week: string): string => `Week ${Number(week.slice(6))} of ${week.slice(0, 4)}`
