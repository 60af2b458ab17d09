import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** To be imported before a program: another machine, whose folders list their files the other way round (VARY_ORDER) and whose clock is years ahead (VARY_CLOCK). */
if (process.env.VARY_ORDER) turnFolders()
if (process.env.VARY_CLOCK) setClock(5 * 365 * 86_400_000)

function turnFolders(): void {
  const turned = <T>(list: T): T => (Array.isArray(list) ? (list.toReversed() as T) : list)
  type Call = (...words: unknown[]) => unknown
  const own = fs as unknown as Record<string, Call>
  const promised = fs.promises as unknown as Record<string, Call>
  const [now, later, then] = [own.readdirSync!, promised.readdir!, own.readdir!]
  own.readdirSync = (...words) => turned(now(...words))
  promised.readdir = async (...words) => turned(await later(...words))
  own.readdir = (...words) => {
    const done = words.pop() as (error: unknown, list: unknown) => void
    then(...words, (error: unknown, list: unknown) => done(error, turned(list)))
  }
  syncBuiltinESMExports()
}

function setClock(ahead: number): void {
  const Real = Date
  class Ahead extends Real {
    constructor(...words: [] | [number | string]) {
      super(words.length === 0 ? Real.now() + ahead : words[0])
      if (words.length > 1) this.setTime(new Real(...(words as unknown as [number, number])).getTime())
    }
    static override now = () => Real.now() + ahead
  }
  globalThis.Date = Ahead as DateConstructor
}
