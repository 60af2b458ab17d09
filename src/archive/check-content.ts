import type { Content } from './archive.ts'
import type { Digest } from './digest.ts'
import type { Message, MessageCode } from './message.ts'
import { type Movable, movesOf } from './moved.ts'
import type { Paper } from './paper.ts'
import { isId } from './schema.ts'
import type { Topic } from './topic.ts'

/** Where the files of a content folder do not fit each other: what one names and is not there, what is there twice, what nothing lists. */
export function checkContent({
  papers,
  digests,
  topics,
}: Pick<Content, 'papers' | 'digests' | 'topics'>): Message[] {
  const paperIds = new Set(papers.map(({ id }) => id))
  const topicById = new Map(topics.map((topic) => [topic.id, topic]))
  return [
    ...papers.flatMap((paper) => checkPaper(paper, topicById)),
    ...digests.flatMap((digest) => checkDigest(digest, paperIds)),
    ...topics.flatMap((topic) => checkTopic(topic, topicById)),
    ...movesNowhere('papers', papers, 'paper-unknown'),
    ...movesNowhere('topics', topics, 'topic-unknown'),
    ...orphans(papers, digests),
    ...twins(papers, 'arxivId'),
    ...twins(papers, 'doi'),
  ]
}

type Folder = 'papers' | 'digests' | 'topics'

const message = (folder: Folder, id: string, code: MessageCode, reason: string): Message => ({
  file: `${folder}/${id}.md`,
  line: 1,
  column: 1,
  code,
  reason,
})

function checkPaper({ id, topics }: Paper, known: ReadonlyMap<string, Topic>): Message[] {
  const named = [...(topics?.pin ?? []), ...(topics?.bar ?? [])]
  return [...checkName('papers', id), ...unknownTopics('papers', id, named, known)]
}

function checkDigest({ id, date, papers }: Digest, known: ReadonlySet<string>): Message[] {
  const misnamed = id !== date && !id.startsWith(`${date}-`)
  const unknown = papers.filter((paper) => !known.has(paper.id))
  return [
    ...checkName('digests', id),
    ...(misnamed
      ? [message('digests', id, 'name-invalid', `The file's name must begin with its date, ${date}.`)]
      : []),
    ...unknown.map((paper) => message('digests', id, 'paper-unknown', `There is no papers/${paper.id}.md.`)),
    ...repeated(papers.map((paper) => paper.id)).map((paper) =>
      message('digests', id, 'paper-repeated', `The paper ${paper} is listed twice; take it out once.`),
    ),
  ]
}

function checkTopic({ id, parent, yields }: Topic, known: ReadonlyMap<string, Topic>): Message[] {
  const grandparent = known.get(parent ?? '')?.parent
  const named = [...(parent === undefined ? [] : [parent]), ...yields.map(({ topic }) => topic)]
  const nested = `The topic ${parent} is itself part of ${grandparent}; topics stand in two levels.`
  return [
    ...checkName('topics', id),
    ...unknownTopics('topics', id, named, known),
    ...(grandparent === undefined ? [] : [message('topics', id, 'topic-nested', nested)]),
  ]
}

function unknownTopics(
  folder: Folder,
  id: string,
  named: string[],
  known: ReadonlyMap<string, Topic>,
): Message[] {
  const unknown = named.filter((topic) => !known.has(topic))
  return unknown.map((topic) => message(folder, id, 'topic-unknown', `There is no topics/${topic}.md.`))
}

function checkName(folder: Folder, id: string): Message[] {
  const reason = 'The name before .md must be at most 80 characters of a-z, 0-9 and -.'
  return isId(id) ? [] : [message(folder, id, 'name-invalid', reason)]
}

/** Moves to what is not there, or in a circle. */
function movesNowhere(folder: Folder, things: readonly Movable[], code: MessageCode): Message[] {
  const moves = movesOf(things)
  const lost = things.filter(({ id, movedTo }) => movedTo !== undefined && !moves.has(id))
  return lost.map(({ id, movedTo }) =>
    message(folder, id, code, `movedTo: "${movedTo}" leads to no ${folder}/….md.`),
  )
}

function orphans(papers: readonly Paper[], digests: readonly Digest[]): Message[] {
  const moves = movesOf(papers)
  const listed = new Set(digests.flatMap((digest) => digest.papers.map(({ id }) => moves.get(id) ?? id)))
  const unlisted = papers.filter(
    ({ id, movedTo, withdrawn }) => (movedTo ?? withdrawn) === undefined && !listed.has(id),
  )
  const reason = 'No digest lists this paper; name it in one, or run the ingest that broke off again.'
  return unlisted.map(({ id }) => message('papers', id, 'paper-orphaned', reason))
}

/** Papers that have not moved and share an arXiv id or a DOI with one before them. */
function twins(papers: readonly Paper[], key: 'arxivId' | 'doi'): Message[] {
  const first = new Map<string, string>()
  return papers.flatMap((paper) => {
    const value = paper[key]?.toLowerCase()
    if (value === undefined || (paper.movedTo ?? paper.withdrawn) !== undefined) return []
    const other = first.get(value) ?? paper.id
    first.set(value, other)
    const reason = `papers/${other}.md has the same ${key}; keep one, and give the other movedTo.`
    return other === paper.id ? [] : [message('papers', paper.id, 'paper-repeated', reason)]
  })
}

function repeated(ids: string[]): string[] {
  const seen = new Set<string>()
  return ids.filter((id) => seen.has(id) || !seen.add(id))
}
