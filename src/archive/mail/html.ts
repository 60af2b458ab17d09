import { counted } from '../count.ts'
import { escapeHtml } from '../text/html.ts'
import { bytesOf, type Fitted, fitInto, type Piece } from './fit.ts'
import type { MailItem } from './item.ts'
import type { Mail, MailList } from './mail.ts'
import { darkSheet, styles } from './styles.ts'

/** The longest HTML of a mail, in bytes: some clients cut off what is over 102,400, and 100,000 is promised. */
export const largestHtml = 98_000

/** A mail as one HTML document of tables and inline styles that loads nothing: under 100 KB, all text escaped, links to http(s) and, where its reader can stop it by mail, `mailto`. */
export function mailHtml(mail: Mail): string {
  const frame = document(mail, { text: '', left: 1e9 })
  return document(mail, fitInto(mail.lists.flatMap(pieces), largestHtml - bytesOf(frame)))
}

const text = escapeHtml

function document(mail: Mail, papers: Fitted): string {
  return `<!doctype html>
<html lang="${text(mail.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${text(mail.subject)}</title>
<style>
${darkSheet}
</style>
</head>
<body class="page" style="${styles.page}">
<div style="${styles.preheader}">${text(mail.preheader)}</div>
<div role="main">
<table role="presentation" class="page" style="${styles.outer}" width="100%" border="0" cellpadding="0" cellspacing="0">
<tr><td align="center" style="${styles.around}">
<!--[if mso]><table role="presentation" width="600" align="center" border="0" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" style="${styles.sheet}" width="100%" border="0" cellpadding="0" cellspacing="0">
${head(mail)}${papers.text}${foot(mail, papers.left)}</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</div>
</body>
</html>
`
}

function head(mail: Mail): string {
  const soft = (line: string) => `<p class="soft" style="${styles.soft}" dir="auto">${line}</p>`
  return row(
    `<p class="soft" style="${styles.label}"><a class="soft" href="${text(mail.home)}" style="${styles.quiet}">${text(mail.archive)}</a> · ${mail.weekday}</p>
<h1 class="ink" style="${styles.date}">${mail.date}</h1>
${soft(`${text(mail.counts)}${mail.curators && ` · by ${text(mail.curators)}`}`)}
${mail.only.length > 0 ? soft(`Only papers on ${text(mail.only.join(', '))}`) : ''}${mail.topics.length > 0 ? soft(text(mail.topics.join(' · '))) : ''}<p style="${styles.go}">${go(mail.url, 'Read it on the site')}</p>`,
    styles.head,
  )
}

function pieces({ heading, note, items }: MailList): Piece[] {
  const title = heading && `<h2 class="ink" style="${styles.list}" dir="auto">${text(heading)}</h2>`
  const words = note.map(
    (paragraph) => `<p class="soft" style="${styles.note}" dir="auto">${text(paragraph)}</p>`,
  )
  const top = title || words.length > 0 ? row(title + words.join(''), styles.top) : ''
  return [{ whole: top, brief: top, papers: 0 }, ...items.map((item) => piece(item, heading ? 'h3' : 'h2'))]
}

function piece(item: MailItem, level: 'h2' | 'h3'): Piece {
  const title = `<${level} style="${styles.title}" dir="auto"><a class="ink" href="${text(item.url)}" style="${styles.titleLink}">${text(item.title)}</a></${level}>`
  const facts = [item.authors, item.topics.join(', '), item.seen && `seen ${item.seen}`].filter(Boolean)
  const soft =
    facts.length > 0
      ? `<p class="soft" style="${styles.facts}" dir="auto">${text(facts.join(' · '))}</p>`
      : ''
  const on = item.goesOn ? ` ${go(item.url, 'Read\u00a0on')}` : ''
  const opening =
    item.opening && `<p class="ink" style="${styles.opening}" dir="auto">${text(item.opening)}${on}</p>`
  const brief = row(title + soft, styles.row)
  return { whole: row(title + soft + opening, styles.row), brief, papers: 1 }
}

function foot(mail: Mail, left: number): string {
  const more =
    left > 0
      ? row(
          `<p style="${styles.more}">${go(mail.url, `${counted(left, 'more paper')} on the site`)}</p>`,
          styles.row,
        )
      : ''
  const stop =
    mail.stop.length > 0
      ? `You get this mail because your address is on the list of ${text(mail.archive)}. ${mail.stop.map((url) => go(url, 'Get no more of them')).join(' · ')}`
      : `A paper’s title leads to its page at ${go(mail.home, mail.archive)}.`
  return more + row(`<p class="soft" style="${styles.foot}">${stop}</p>`, styles.row)
}

const row = (inside: string, style: string) => `<tr><td class="rule" style="${style}">${inside}</td></tr>\n`

const go = (url: string, label: string) =>
  `<a class="go" href="${text(url)}" style="${styles.link}">${text(label)}</a>`
