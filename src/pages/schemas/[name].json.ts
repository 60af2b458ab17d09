import { type DataSchema, dataSchemas, jsonSchema } from '../../archive/data/schemas.ts'
import { schemaFile } from '../../archive/permalinks.ts'
import { absolute } from '../../site/link.ts'
import { jsonResponse } from '../../site/response.ts'

export const getStaticPaths = () => Object.keys(dataSchemas).map((name) => ({ params: { name } }))

export const GET = ({ params: { name } }: { params: { name: DataSchema } }) =>
  jsonResponse(`${JSON.stringify(jsonSchema(name, absolute(schemaFile(name))), null, 2)}\n`)
