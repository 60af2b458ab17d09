import { expect, it } from 'vitest'
import { type Archive, makeArchive } from '../../../src/archive/archive.ts'
import { checkContent } from '../../../src/archive/check-content.ts'
import { documentsOf, itemsOf } from '../../../src/archive/feeds/feed.ts'
import { feedsOf } from '../../../src/archive/feeds/kinds.ts'
import * as to from '../../../src/archive/permalinks.ts'
import { formerPages, ownPages } from '../../../src/archive/topic-pages.ts'
import { feedFiles } from '../../../src/site/feeds.ts'
import { type ReplayedDay, replay } from '../../support/replay.ts'

const absolute = (path: string) => `https://example.org${path}`

/** The addresses that the pages and files of an archive have. */
function addresses(archive: Archive): string[] {
  const { entries, withdrawnPapers, movedPapers, dates } = archive
  const papers = [...entries.map(({ paper }) => paper.id), ...withdrawnPapers.keys(), ...movedPapers.keys()]
  const topics = [...ownPages(archive), ...formerPages(archive)].map(({ id, number }) =>
    to.topicPage(id, number),
  )
  return [
    ...papers.map(to.paperPage),
    ...dates.flatMap((date) => [
      to.datePage(date),
      to.monthPage(date.slice(0, 7)),
      to.yearPage(date.slice(0, 4)),
    ]),
    ...topics,
    ...feedFiles(archive, absolute).map(({ path }) => path),
  ]
}

/** The ids of the items in all feeds, each with the address that its item leads to. */
const feedItems = (archive: Archive) =>
  feedsOf(archive, absolute).flatMap((feed) =>
    documentsOf(feed).flatMap((document) => itemsOf(document).map(({ tag, link }) => ({ tag, link }))),
  )

it('keeps every address and every id of a feed through 60 days of growth and correction', {
  timeout: 300_000,
}, () => {
  const published = new Set<string>()
  const tagOf = new Map<string, string>()
  const problems: string[] = []
  let last: ReplayedDay | undefined
  for (const day of replay(60)) {
    expect(checkContent(day.content)).toEqual([])
    const archive = makeArchive(day.content)
    const present = new Set(addresses(archive))
    problems.push(
      ...[...published].filter((path) => !present.has(path)).map((path) => `${day.date}: ${path} is gone`),
    )
    for (const path of present) published.add(path)
    for (const { tag, link } of feedItems(archive)) {
      const known = tagOf.get(link) ?? tag
      if (known !== tag) problems.push(`${day.date}: ${known} is now ${tag}`)
      tagOf.set(link, tag)
    }
    last = day
  }
  const archive = makeArchive(last!.content)
  const kept = new Set(feedItems(archive).map(({ tag }) => tag))
  const { movedPapers, withdrawnPapers } = archive
  const isSaid = (link: string) => {
    const id = link.split('/').at(-2) ?? ''
    return movedPapers.has(id) || withdrawnPapers.has(id)
  }
  const lost = [...tagOf].filter(([link, tag]) => !kept.has(tag) && !isSaid(link))
  expect([problems, lost]).toEqual([[], []])
  expect([movedPapers.size, withdrawnPapers.size, archive.movedTopics.size]).toEqual([29, 14, 4])
  expect(published.size).toBeGreaterThan(600)
})
