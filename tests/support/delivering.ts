import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Delivery, deliver } from '../../scripts/mail/deliver.ts'
import { failureWords, said } from '../../scripts/mail/failure.ts'
import { openSent } from '../../scripts/mail/sent.ts'
import { openSession } from '../../scripts/mail/session.ts'
import { smtpServer } from '../../scripts/mail/smtp-url.ts'

/** The readers of a test, by their number from 1. */
export const reader = (line: number) => `reader-${line}@example.org`

/** What came of sending one mail each to so many readers who do not have theirs. */
export interface Delivered {
  deliveries: Delivery[]
  /** Why it broke off, in words; undefined where it did not. */
  end: string | undefined
  /** What is remembered, without the marks. */
  states: string[]
}

const date = '2025-01-02'

/** Send a mail each to so many readers, with what an earlier run in the same folder remembers. `patience` is in milliseconds, `lines` of a message have 22 bytes each. */
export async function deliverTo(
  readers: number,
  {
    url,
    folder,
    patience = 5000,
    lines = 3000,
  }: { url: string; folder: string; patience?: number; lines?: number },
): Promise<Delivered> {
  const file = join(folder, 'sent.txt')
  const [server, sent, deliveries] = [smtpServer(url), openSent(file, date, ''), [] as Delivery[]]
  const numbers = Array.from({ length: readers }, (_, at) => at + 1)
  const waiting = numbers
    .map((line) => ({ line, mark: sent.mark(reader(line)) }))
    .filter(({ mark }) => !['sent', 'begun'].includes(sent.state.get(mark) ?? ''))
    .map(({ line, mark }) => ({
      line,
      mark,
      letter: async () => ({
        from: 'digests@example.org',
        to: reader(line),
        raw: Buffer.from(`Subject: ${line}\r\n\r\n${'A line of a message.\r\n'.repeat(lines)}`),
      }),
    }))
  const end = await deliver(
    waiting,
    () => openSession(server, patience),
    sent,
    (delivery) => deliveries.push(delivery),
  )
  sent.close()
  const words =
    end && ('error' in end ? failureWords(end.error, server, patience / 1000) : said(end.reply, server))
  return {
    deliveries,
    end: words?.replaceAll(`${server.host}:${server.port}`, 'HOST'),
    states: statesIn(file),
  }
}

const statesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(' ')[1] ?? '')
