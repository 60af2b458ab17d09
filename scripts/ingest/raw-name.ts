import { extname } from 'node:path'
import type { Ledger } from './ledger.ts'

/** The name under which a raw digest is kept: `<digest>.txt`, or `<digest>.2.txt` … where other bytes have that name. */
export function rawName(digest: string, file: string, bytes: Uint8Array, raw: Ledger['raw']): string {
  const ending = /^\.[a-z0-9]{1,8}$/i.test(extname(file)) ? extname(file).toLowerCase() : '.txt'
  for (let version = 1; ; version++) {
    const name = `${digest}${version > 1 ? `.${version}` : ''}${ending}`
    const kept = raw.get(name)
    if (!kept || Buffer.compare(kept(), bytes) === 0) return name
  }
}

/** The name of a raw digest without its ending and without the number of its version. */
export const stemOfKept = (name: string): string =>
  name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/\.\d+$/, '')
