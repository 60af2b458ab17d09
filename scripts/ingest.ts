import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/** Much of a short run is compiling: what was compiled once is kept. */
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
await import('./ingest/command.ts')
