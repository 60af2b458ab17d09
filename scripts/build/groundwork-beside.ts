import { fork } from 'node:child_process'
import type { GroundworkTask, Laid } from './groundwork.ts'
import { madeOf, type WorkerNews } from './worker-news.ts'

/** What the program says: each step as it begins, and what came of it in the end. */
export type GroundworkNews = { step: string } | WorkerNews<Laid>

/** The same as `layGroundwork`, in a program of its own, whose memory is free again when it has ended. */
export async function layGroundworkBeside(
  task: GroundworkTask,
  progress: (step: string) => void,
): Promise<Laid> {
  const program = fork(new URL('./groundwork-program.ts', import.meta.url), { serialization: 'advanced' })
  try {
    return await new Promise<Laid>((resolve, reject) => {
      program.on('error', reject)
      program.on('close', (code, signal) =>
        reject(new Error(`The program that reads the content stopped (${signal ?? code})`)),
      )
      program.on('message', (news: GroundworkNews) => {
        if ('step' in news) return progress(news.step)
        try {
          resolve(madeOf(news))
        } catch (error) {
          reject(error)
        }
      })
      program.send(task)
    })
  } finally {
    program.kill()
  }
}
