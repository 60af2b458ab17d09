/** A choice that the reader made in this browser; undefined where there is none, or no storage. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`sheaf:${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keep a choice in this browser, or forget it; without storage it holds for this page alone. */
export function remember(name: string, choice: string | undefined): void {
  try {
    if (choice === undefined) localStorage.removeItem(`sheaf:${name}`)
    else localStorage.setItem(`sheaf:${name}`, choice)
  } catch {
    // Nothing to be done: the page already shows the choice.
  }
}
