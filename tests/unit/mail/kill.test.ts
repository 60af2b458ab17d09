import type { ChildProcess } from 'node:child_process'
import { expect, it } from 'vitest'
import { mailDesk } from '../../support/mail-command.ts'
import { type Refusing, refusal, type Smtp, startSmtp } from '../../support/smtp.ts'

const readers = Array.from({ length: 8 }, (_, at) => `reader-${at + 1}@example.org`)
const isFourth = (address = '') => address === readers[3]
const copies = (smtp: Smtp) =>
  readers.map((reader) => smtp.arrived.filter(({ to }) => to[0] === reader).length)

/** A server that kills the command with SIGKILL at some moment of the fourth message, and the command over eight readers. */
async function killed(refusing: (kill: () => Promise<void>) => Refusing) {
  let child: ChildProcess | undefined
  const kill = () =>
    new Promise<void>((gone) => {
      if (!child || child.killed) return gone()
      child.once('close', () => gone())
      child.kill('SIGKILL')
    })
  const [smtp, desk] = [await startSmtp(refusing(kill)), mailDesk()]
  desk.recipients(readers)
  const started = desk.start(smtp.url)
  child = started.child
  expect(await started.ended).toMatchObject({ code: null })
  return { smtp, desk }
}

it.each<[string, (kill: () => Promise<void>) => Refusing]>([
  [
    'before a message went out',
    (kill) => ({
      rcpt: (to) => {
        if (isFourth(to)) kill()
        return undefined
      },
    }),
  ],
  [
    'after the server had its answer ready for the message before',
    (kill) => {
      let taken = 0
      return {
        mail: () => {
          if (++taken === 4) kill()
          return undefined
        },
      }
    },
  ],
])('a run that is killed %s: the next one sends the rest, and nothing twice', async (_, refusing) => {
  const { smtp, desk } = await killed(refusing)
  expect(await desk.run(smtp.url)).toMatchObject({
    code: 0,
    err: '',
    out: '2025-01-02: 5 sent, 3 sent earlier\n',
  })
  expect(copies(smtp)).toEqual(readers.map(() => 1))
})

it('a run that is killed while the server takes a message leaves it unsure: nothing is sent twice', async () => {
  const { smtp, desk } = await killed((kill) => ({
    data: async ({ to }) => {
      if (isFourth(to[0])) await kill()
      return undefined
    },
  }))
  const run = await desk.run(smtp.url)
  expect(run).toMatchObject({ code: 2, out: '2025-01-02: 4 sent, 3 sent earlier, 1 unsure\n' })
  expect(run.err).toContain('readers.txt:4: an earlier run broke off while the server answered')
  expect(copies(smtp)).toEqual(readers.map(() => 1))
  const skipped = await desk.run(smtp.url, ['--unsure', 'skip'])
  expect(skipped).toMatchObject({ code: 0, err: '', out: '2025-01-02: 0 sent, 8 sent earlier\n' })
  expect(copies(smtp)).toEqual(readers.map(() => 1))
})

it('a run that is killed while the server loses a message leaves it unsure: it can be sent again', async () => {
  let isLost = false
  const { smtp, desk } = await killed((kill) => ({
    data: async ({ to }) => {
      if (isLost || !isFourth(to[0])) return undefined
      isLost = true
      await kill()
      return refusal(451, 'Lost')
    },
  }))
  expect(await desk.run(smtp.url)).toMatchObject({ code: 2 })
  expect(copies(smtp)).toEqual([1, 1, 1, 0, 1, 1, 1, 1])
  expect(await desk.run(smtp.url, ['--unsure', 'send'])).toMatchObject({ code: 0, err: '' })
  expect(copies(smtp)).toEqual(readers.map(() => 1))
})

it('a command that is at work keeps a second one out, and one that was killed does not', async () => {
  const [smtp, desk] = [
    await startSmtp({
      data: async () => {
        second ??= await desk.run(smtp.url)
        return undefined
      },
    }),
    mailDesk(),
  ]
  let second: Awaited<ReturnType<typeof desk.run>> | undefined
  desk.recipients(readers)
  expect(await desk.run(smtp.url)).toMatchObject({ code: 0 })
  expect(second).toMatchObject({ code: 1, err: expect.stringContaining('Another npm run mail is at work') })
  expect(copies(smtp)).toEqual(readers.map(() => 1))
})
