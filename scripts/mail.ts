import { command, UsageError } from './command.ts'
import { redact } from './mail/redact.ts'
import { asRequest } from './mail/request.ts'
import { runMail } from './mail/run.ts'

const help = `
npm run mail -- --digest DATE --to FILE [--smtp URL] [--from ADDRESS] [--content DIR] [--site URL] [--base PATH]
                [--unsubscribe URL]… [--sent FILE] [--unsure send|skip] [--timeout SECONDS] [--dry-run]

Sends the digests of a date by mail: one message for each line of a file of recipients. It remembers who has what:
run it again after whatever went wrong, and it goes on where it was. docs/mail.md has the whole story.

  --digest DATE      the date, such as 2025-08-14, or "newest"
  --to FILE          who gets it, one a line: ada@example.org, or Ada Lovelace <ada@example.org>; behind it
                     topics, if they want only the papers of some: ada@example.org code, agents
  --smtp URL         the server: smtps://user:password@mail.example.org, smtp://… (STARTTLS); better given
                     as SHEAF_SMTP, for npm and the system show arguments to others
  --from ADDRESS     the sender: "Sheaf <digests@example.org>"; else the user of the server, if that is an address
  --content DIR      the content folder (content)
  --site URL         the address of the site that the mails lead to; else that of archive.yaml
  --base PATH        the path below which the site stands, such as /archive/ (/)
  --unsubscribe URL  how to stop the mails: https:… or mailto:…, several if repeated; {address} stands for the
                     recipient's address, and lets mail programs do it at one click (a mail to the sender)
  --sent FILE        what remembers who has what (mail-sent.txt)
  --unsure WHAT      mails of which it is not known whether they arrived: send them again, or skip them for good
  --timeout SECONDS  how long the server may say nothing (300)
  --dry-run          says who would get what; connects to nobody, writes nothing

Examples:
  npm run mail -- --digest 2025-08-14 --to readers.txt --site https://papers.example.org --dry-run
  SHEAF_SMTP=smtps://user:password@mail.example.org npm run mail -- --digest newest --to readers.txt

SHEAF_MAIL_KEY, if it is set, keeps the addresses in --sent from being guessed; it must stay the same.

Exits with 0 if everybody has the mail, 2 if some were refused or are unsure (the others have it), 1 if it could not
begin or broke off.
`
const options = {
  digest: { type: 'string' },
  to: { type: 'string' },
  smtp: { type: 'string' },
  from: { type: 'string' },
  content: { type: 'string' },
  site: { type: 'string' },
  base: { type: 'string' },
  unsubscribe: { type: 'string', multiple: true },
  sent: { type: 'string' },
  unsure: { type: 'string' },
  timeout: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

await command(help, options, async (values, words) => {
  if (words.length > 0) throw new UsageError('There are words that belong to no option')
  try {
    return await runMail(asRequest(values, process.env))
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error) || 'syscall' in error) throw error
    throw new Error(`A fault of this program: ${redact(error.stack ?? error.message, [])}`)
  }
})
