import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSite } from '../../scripts/build/site.ts'
import { writeHfContent } from '../support/hf-content.ts'

/** The pages that have pictures, one of each kind. */
const paths = ['/', '/digests/', '/digests/2025/', '/topics/', '/topics/agents/', '/rising/', '/neighbours/']

/** Print how heavy the pictures of the 6,951 real papers are, the heaviest of each page and all of it together, beside the page. */
export async function benchPictures(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'))
  try {
    const [content, site] = [join(folder, 'content'), join(folder, 'site')]
    writeHfContent(folder, content)
    const [message] = await buildSite({ content, out: site, site: 'https://papers.example.org' })
    if (message) throw new Error(message.reason)
    for (const path of paths) print(path, readFileSync(join(site, path, 'index.html'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print(path: string, html: string): void {
  const pictures = html.match(/<svg[\s\S]*?<\/svg>/g) ?? []
  const figures = html.match(/<figure[\s\S]*?<\/figure>/g) ?? []
  const heaviest = Math.max(0, ...[...pictures, ...figures].map(weight))
  const all = weight(pictures.join(''))
  console.log(
    `${path.padEnd(16)} ${pictures.length} pictures, the heaviest with its table ${kilobytes(heaviest)} (bar: 15 KB), all ${kilobytes(all)}, ${(all / weight(html)).toFixed(2)} of the page (${kilobytes(weight(html))})`,
  )
}

const weight = (text: string) => gzipSync(text).length
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
