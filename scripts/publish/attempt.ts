/** Do what may fail without harm, such as clearing away; whether it was done. */
export function attempt(act: () => void): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}

/** Whether the system refused something with one of these codes, such as `ENOENT`; with none named, with any. */
export function isSystemError(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return false
  return codes.length === 0 || codes.includes(String(error.code))
}
