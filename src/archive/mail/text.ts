import { counted } from '../count.ts'
import { bytesOf, type Fitted, fitInto, type Piece } from './fit.ts'
import { flow } from './flow.ts'
import type { MailItem } from './item.ts'
import type { Mail, MailList } from './mail.ts'

/** The longest plain text of a mail, in bytes. */
export const largestText = 98_000

const line = '-'.repeat(24)

/** A mail as plain text in lines of at most 72 columns, after `format=flowed`; under 100 KB. */
export function mailText(mail: Mail): string {
  const frame = whole(mail, { text: '', left: 1e9 })
  return whole(mail, fitInto(mail.lists.flatMap(pieces), largestText - bytesOf(frame)))
}

const whole = (mail: Mail, papers: Fitted) => `${head(mail)}${papers.text}${foot(mail, papers.left)}`

const paragraph = (...lines: string[]) => `${lines.filter(Boolean).map(flow).join('\n')}\n\n`

function head(mail: Mail): string {
  const { archive, weekday, date, counts, curators, only, topics, url } = mail
  return [
    paragraph(archive, `${weekday}, ${date}`),
    paragraph(
      `${counts}${curators && ` · by ${curators}`}`,
      only.length > 0 ? `Only papers on ${only.join(', ')}` : '',
      topics.join(' · '),
    ),
    paragraph('On the site:', url),
    paragraph(line),
  ].join('')
}

function pieces({ heading, note, items }: MailList): Piece[] {
  const top = [heading && paragraph(heading), ...note.map((text) => paragraph(text))].join('')
  return [{ whole: top, brief: top, papers: 0 }, ...items.map(piece)]
}

function piece(item: MailItem): Piece {
  const title = `${item.position}. ${item.title}`
  const facts = [item.authors, item.topics.join(', '), item.seen && `seen ${item.seen}`].filter(Boolean)
  const opening = item.opening ? paragraph(item.opening) : ''
  const brief = paragraph(title, facts.join(' · '), item.url)
  return {
    whole: paragraph(title, facts.join(' · ')) + opening + paragraph(item.goesOn ? 'Read on:' : '', item.url),
    brief,
    papers: 1,
  }
}

function foot(mail: Mail, left: number): string {
  const more = left > 0 ? paragraph(`${counted(left, 'more paper')} on the site:`, mail.url) : ''
  const stop =
    mail.stop.length > 0
      ? paragraph(
          `You get this mail because your address is on the list of ${mail.archive}. To get no more of them:`,
          ...mail.stop,
        )
      : paragraph(`${mail.archive}:`, mail.home)
  return `${more}${paragraph(line)}${stop}`.trimEnd().concat('\n')
}
