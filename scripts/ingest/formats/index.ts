import { hfApi } from './hf-api.ts'
import { hfPage } from './hf-page.ts'
import { markdown } from './markdown.ts'
import type { Reader } from './reader.ts'

/** Every format, the one whose signs are the surest first. */
export const readers: Reader[] = [hfApi, markdown, hfPage]

/** The format of a raw digest, judged by its text alone; undefined where no reader knows it. */
export const detectFormat = (text: string): Reader | undefined =>
  readers.find((reader) => reader.detects(text))
