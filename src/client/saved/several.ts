/** Do something for each of several things, six at a time; the results stand in their order. Tells how many are done. */
export async function forEachOf<T, R>(
  things: readonly T[],
  act: (thing: T) => Promise<R>,
  progress: (done: number) => void = () => {},
): Promise<R[]> {
  const results: R[] = []
  const rest = things.entries()
  let done = 0
  async function work(): Promise<void> {
    for (const [at, thing] of rest) {
      results[at] = await act(thing)
      done += 1
      progress(done)
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return results
}
