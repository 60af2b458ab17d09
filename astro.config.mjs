import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'

const {
  SHEAF_OUT: outDir = 'dist',
  SHEAF_SITE: site,
  SHEAF_BASE: base = '/',
  SHEAF_CACHE: cacheDir,
  SHEAF_LEAD_ON: moved = '',
} = process.env

/** The pages of what has moved only lead on, and that of what is not kept is none: a search engine is not sent there. */
const notListed = new Set([...moved.split(' '), `${base.replace(/\/$/, '')}/offline/missing/`])

export default defineConfig({
  outDir,
  base,
  site: site ?? 'http://localhost:4321',
  ...(cacheDir ? { cacheDir } : {}),
  trailingSlash: 'always',
  output: 'static',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: { inlineStylesheets: 'never', format: 'directory' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [sitemap({ filter: (url) => !notListed.has(new URL(url).pathname) })],
  vite: { build: { assetsInlineLimit: 0 } },
})
