import { makeArchive } from '../src/archive/archive.ts'
import { command, needContent, noPositionals } from './command.ts'
import { scan } from './content/scan.ts'
import { printable, printMessages, progress } from './print.ts'
import { topicsBefore } from './topics/before.ts'
import { survey } from './topics/survey.ts'
import { inWords } from './topics/words.ts'

const help = `
npm run topics -- [--content DIR] [--before DIR|REVISION] [--json]

How the topics' rules do, for whoever mends them: how many papers each topic has; the papers without a topic;
what an edited rule does (which papers join a topic, which leave it); which topics overlap; phrases that are
frequent in a topic's papers and in none of its rules; frequent phrases that no topic has. Changes nothing.

  --content DIR      the content folder (content)
  --before DIR       what the rules are compared with: another content folder,
           REVISION  or the same one in a revision of Git (HEAD, where the folder is in Git;
                     elsewhere nothing is compared unless it is asked for)
  --json             print one JSON object
`
const options = {
  content: { type: 'string' },
  before: { type: 'string' },
  json: { type: 'boolean' },
} as const

await command(help, options, ({ content = 'content', before, json = false }, positionals) => {
  noPositionals(positionals)
  needContent(content)
  progress('Reading the papers')
  const loaded = scan(content)
  printMessages(loaded.messages)
  const past = topicsBefore(content, before)
  progress('Applying the rules')
  const found = survey(makeArchive(loaded.content), past)
  console.log(printable(json ? JSON.stringify(found, null, 2) : inWords(found)))
  return loaded.messages.length > 0 ? 1 : 0
})
