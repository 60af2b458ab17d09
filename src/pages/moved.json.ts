import { movedData } from '../site/records.ts'
import { jsonResponse } from '../site/response.ts'

export const GET = async () => jsonResponse(`${JSON.stringify(await movedData(), null, 1)}\n`)
