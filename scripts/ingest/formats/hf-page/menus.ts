const setOf = (words: string) => new Set(words.split('|'))

/** The links of the page's menus and footer, each as its words. */
const links = setOf(
  'company|tos|privacy|about|jobs|careers|website|models|datasets|spaces|pricing|docs|enterprise|community|previous|next|log in|login|sign in|sign up|terms of service|terms|privacy policy|cookie policy|cookies|contact|contact us|status|blog|forum|brand|brand assets|help|support|legal|security|sitemap|twitter|linkedin|discord|back to top|load more|show more|see more|read more|view all|view paper|view pdf|view arxiv page|view on arxiv|view on github|arxiv page|project page|github repository|pdf|arxiv|github|abstract|paper|papers|paper page|hugging face|huggingface|system theme|dark mode|collections|next page|previous page|view all papers|back|home|more|search|inference endpoints|huggingchat|all rights reserved',
)

/** The words that several links in one line are made of. */
const words = new Set(
  [...links]
    .flatMap((link) => link.split(' '))
    .concat('trending', 'daily', 'weekly', 'monthly', 'new', 'inc', 'light', 'dark', 'learn'),
)

/** Whether a line is a link of the page's menus, several of them, or the note on copyright. */
export function isMenu(line: string): boolean {
  if (
    /^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}|hugging))|^hugging ?face,?(?: inc\.?)? ?©|^(?:powered by|made (?:with|by)) \S/i.test(
      line,
    )
  )
    return true
  if (/[.?]$/.test(line)) return false
  const own = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const known = own.filter((word) => links.has(word)).length
  return links.has(own.join(' ')) || (known >= 2 && own.every((word) => words.has(word)))
}
