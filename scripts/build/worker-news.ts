/** What a worker says when it has ended: what it made, or what kept it from it. */
export type WorkerNews<T> = { made: T } | { failed: { message: string; code?: unknown; syscall?: unknown } }

/** What kept a worker from its task, as it can be told: of a fault of the system its code too. */
export const failedNews = (error: unknown): WorkerNews<never> => ({
  failed: {
    message: String(error),
    ...(error instanceof Error ? { ...error, message: error.message } : {}),
  },
})

/** What a worker made; what kept it from it is thrown. */
export function madeOf<T>(news: WorkerNews<T>): T {
  if ('made' in news) return news.made
  throw Object.assign(new Error(news.failed.message), news.failed)
}
