import { defineConfig } from 'astro/config'

const {
  SHEAF_OUT: outDir = 'dist',
  SHEAF_SITE: site,
  SHEAF_BASE: base = '/',
  SHEAF_CACHE: cacheDir,
  SHEAF_AT_ONCE: atOnce = '1',
} = process.env

/** Scripts here load no style sheet, and no more than a few small files: what Vite adds to load those beforehand weighs more, on every page. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
}
const noPreloads = {
  name: 'no-preloads',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk')
          file.code = file.code
            .replace(/^const __vite__mapDeps=.*;\n/, '')
            .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, '')
    },
  },
}

/** What every page loads is one file: many small ones weigh more, and are asked for one by one. */
const everyPage = {
  groups: [
    {
      name: 'every-page',
      test: /preload-helper|src\/(client\/(remember|kept|visits|own-script|theme|keys)|reading\/visit|offline\/(page|register|saving))\.ts/,
    },
  ],
}

export default defineConfig({
  outDir,
  base,
  site: site ?? 'http://localhost:4321',
  ...(cacheDir ? { cacheDir } : {}),
  trailingSlash: 'always',
  output: 'static',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: Number(atOnce) },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports, noPreloads],
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: everyPage } } },
      },
    },
  },
})
