import { paperLines } from '../site/data.ts'
import { getArchive } from '../site/entries.ts'

export const GET = async () => paperLines((await getArchive()).entries)
