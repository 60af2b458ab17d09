import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'

const {
  SHEAF_OUT: outDir = 'dist',
  SHEAF_SITE: site,
  SHEAF_BASE: base = '/',
  SHEAF_CACHE: cacheDir,
} = process.env

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
  integrations: site ? [sitemap()] : [],
  vite: { build: { assetsInlineLimit: 0 } },
})
