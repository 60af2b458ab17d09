import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { temporaryFolder } from './folders.ts'

const root = resolve(import.meta.dirname, '../..')

/** What a run of the command came to. */
export interface MailRun {
  code: number | null
  out: string
  err: string
}

/** A folder with a small archive, a file of recipients, and the command over both. */
export interface MailDesk {
  folder: string
  /** Writes the file of recipients. */
  recipients(lines: string[]): void
  run(smtp: string, more?: string[], environment?: NodeJS.ProcessEnv): Promise<MailRun>
  /** The same, to be killed. */
  start(
    smtp: string,
    more?: string[],
    environment?: NodeJS.ProcessEnv,
  ): { child: ChildProcess; ended: Promise<MailRun> }
  /** What is remembered, a line each. */
  sent(): string[]
}

/** The title of the first paper, where none is given. */
const plainTitle = 'On code'

/** A desk whose archive has three papers on 2 January 2025: on code, on agents (a part of code), and on neither. */
export function mailDesk(title = plainTitle): MailDesk {
  const folder = temporaryFolder()
  writeArchive(folder, title)
  const start: MailDesk['start'] = (smtp, more = [], environment = {}) => {
    const words = [
      'scripts/mail.ts',
      '--digest',
      '2025-01-02',
      '--content',
      folder,
      '--to',
      join(folder, 'readers.txt'),
    ]
    const own = [
      '--sent',
      join(folder, 'sent.txt'),
      '--from',
      'Sheaf <digests@example.org>',
      '--site',
      'https://papers.example.org',
    ]
    const child = spawn(process.execPath, [...words, ...own, ...more], {
      cwd: root,
      env: { ...process.env, SHEAF_SMTP: smtp, SHEAF_MAIL_KEY: 'a key', ...environment },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    const ended = new Promise<MailRun>((done) => child.on('close', (code) => done({ code, out, err })))
    return { child, ended }
  }
  return {
    folder,
    recipients: (lines) => writeFileSync(join(folder, 'readers.txt'), `${lines.join('\n')}\n`),
    run: (...words) => start(...words).ended,
    start,
    sent: () => readFileSync(join(folder, 'sent.txt'), 'utf8').trimEnd().split('\n').slice(1),
  }
}

function writeArchive(folder: string, title: string): void {
  const write = (path: string, frontmatter: string[], body = '') => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), `---\n${frontmatter.join('\n')}\n---\n\n${body}\n`)
  }
  const settings = ['title: "Sheaf"', 'description: "An archive."', 'tag: "tag:sheaf.example.org,2025:"']
  writeFileSync(join(folder, 'archive.yaml'), `${settings.join('\n')}\n`)
  write('topics/code.md', ['label: "Code"', 'hue: 30'], 'Code.')
  write('topics/agents.md', ['label: "Agents"', 'parent: "code"', 'hue: 30'], 'Agents.')
  write('topics/video.md', ['label: "Video"', 'hue: 30'], 'Video.')
  const paper = (id: string, name: string, pin: string) =>
    write(
      `papers/${id}.md`,
      [`title: ${JSON.stringify(name)}`, 'topics:', `  pin: [${pin}]`],
      `We study ${id}.`,
    )
  paper('code', title, '"code"')
  paper('agents', 'On agents', '"agents"')
  paper('else', 'On something else', '')
  const ids = ['code', 'agents', 'else']
  write('digests/2025-01-02.md', ['date: "2025-01-02"', 'papers:', ...ids.map((id) => `  - id: "${id}"`)])
}
