import { jsonResponse } from '../site/data.ts'
import { movedData } from '../site/records.ts'

export const GET = async () => jsonResponse(`${JSON.stringify(await movedData(), null, 1)}\n`)
