/** A choice that the reader made in this browser; undefined where there is none, or no storage. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`sheaf:${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Why a browser keeps something not: it has no room left, or lets the page keep nothing. */
export type Unkept = 'full' | 'denied'

/** Keep a choice in this browser, or forget it; without storage it holds for this page alone. Says why where it could not be kept. */
export function remember(name: string, choice: string | undefined): Unkept | undefined {
  try {
    if (choice === undefined) localStorage.removeItem(`sheaf:${name}`)
    else localStorage.setItem(`sheaf:${name}`, choice)
    return undefined
  } catch (error) {
    return (error as Error).name === 'QuotaExceededError' ? 'full' : 'denied'
  }
}
