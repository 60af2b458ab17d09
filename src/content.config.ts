import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import type { QuarantineFile } from './archive/archive.ts'
import { readDigest, readPaper, readQuarantine, readSettings, readTopic } from './archive/content-files.ts'
import type { Digest } from './archive/digest.ts'
import type { Paper } from './archive/paper.ts'
import type { Settings } from './archive/settings.ts'
import type { Topic } from './archive/topic.ts'
import { collection } from './site/loader.ts'

/** The files are checked where they are read (src/archive/content-files.ts); here only their types are named. */
const papers = defineCollection({ loader: collection('papers', '.md', readPaper), schema: z.custom<Paper>() })
const digests = defineCollection({
  loader: collection('digests', '.md', readDigest),
  schema: z.custom<Digest>(),
})
const topics = defineCollection({ loader: collection('topics', '.md', readTopic), schema: z.custom<Topic>() })
const quarantine = defineCollection({
  loader: collection('quarantine', '.yaml', readQuarantine),
  schema: z.custom<QuarantineFile>(),
})
const settings = defineCollection({
  loader: collection('.', 'archive.yaml', (_, text) => readSettings(text)),
  schema: z.custom<Settings>(),
})

export const collections = { papers, digests, topics, quarantine, settings }
