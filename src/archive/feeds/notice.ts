import { feedsPage, home } from '../permalinks.ts'
import { xmlText } from '../xml.ts'
import type { Absolute } from './item.ts'

/** What a feed says to somebody who opens it in a browser, as XHTML. Feed readers pass over it. */
export const feedNotice = (archive: string, absolute: Absolute): string =>
  `<div xmlns="http://www.w3.org/1999/xhtml"><p><strong>This is a feed.</strong> Copy its address into a feed reader, and what is new comes to you. <a href="${xmlText(absolute(feedsPage))}">How feeds work, and all feeds of this archive</a>. <a href="${xmlText(absolute(home))}">Back to ${xmlText(archive)}</a>.</p></div>`

/** The line of a feed that lets a browser lay it out; the sheet stands on the same host. */
export const feedSheet = (path: string): string =>
  `<?xml-stylesheet type="text/css" href="${xmlText(path)}"?>`
