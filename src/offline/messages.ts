import type { untilYouRest } from './take-over.ts'

/** What a page, or the next service worker, says to the service worker. */
export type Message =
  | typeof untilYouRest
  /** Which of these addresses cannot be opened now? Answered with them. */
  | { kind: 'unopenable'; urls: string[] }
  /** What does your release offer? Answered with the offer. */
  | { kind: 'offer' }
  /** Packs have come or gone. Answered with the offer, too. */
  | { kind: 'changed' }

/** Ask the service worker of this page; undefined where there is none, or it does not answer. */
export async function ask<T>(message: Message): Promise<T | undefined> {
  const worker = navigator.serviceWorker?.controller
  if (!worker) return undefined
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<T | undefined>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<T>) => resolve(data)
    setTimeout(resolve, patience, undefined)
  })
  worker.postMessage(message, [port2])
  return answer.finally(() => port1.close())
}

/** How long an answer may take, in milliseconds. */
const patience = 8000
