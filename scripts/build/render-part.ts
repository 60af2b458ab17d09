import { renderHere } from './run-astro.ts'

process.stdin.resume().on('end', () => process.exit(1)) // whoever asked for it is gone
await renderHere({})
process.exit(0)
