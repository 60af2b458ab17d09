/** A paper as a digest of these tests lists it. */
export interface Listed {
  id: string
  title: string
  abstract: string
  authors?: string[]
}

/** A paper with nothing hostile in it, which must be taken in whatever stands beside it. */
export const quiet: Listed = {
  id: '2508.09999',
  title: 'A Quiet Paper on String',
  abstract: 'String is longer than it looks, and we measure how long it is.',
}

/** The same papers in each format that has ids, the quiet one last. */
export const written: Record<'json' | 'md', (papers: readonly Listed[]) => string> = {
  json: (papers) => JSON.stringify([...papers, quiet].map(record)),
  md: (papers) => `# 2025-08-14\n\n${[...papers, quiet].map(section).join('\n')}`,
}

const record = ({ id, title, abstract, authors = [] }: Listed) => ({
  paper: { id, title, summary: abstract, authors: authors.map((name) => ({ name })) },
})

const section = ({ id, title, abstract, authors = [] }: Listed) =>
  `## [${title}](https://arxiv.org/abs/${id})\n\n${authors.length > 0 ? `Authors: ${authors.join(', ')}\n\n` : ''}${abstract}\n`

/** The same papers as the text of a page, which has no ids. */
export const asPage = (papers: readonly Listed[]) =>
  `Daily Papers\n\nAug 14\n\n${[...papers, quiet].map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('\n')}`

/** Papers with ids of their own. */
export const many = (count: number, paper: (at: number) => Omit<Listed, 'id'>): Listed[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${2001 + Math.floor(at / 90_000)}.${10_000 + (at % 90_000)}`,
    ...paper(at),
  }))
