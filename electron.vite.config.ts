import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

// one file per language: the first screen needs a third of it at once and the rest soon
const wordsOf = (id: string) => `words-${/[\\/]locales[\\/](\w+)[\\/]/.exec(id)?.[1] ?? ''}`
const isPage = (id: string) => !/[\\/]preload[\\/]browser\.ts$/.test(id)

export default defineConfig({
  main: {
    build: {
      // one file loads in a fifth of the time of hundreds; the sources run without it
      externalizeDeps: false,
      // a changed name keeps its old neighbours out of the package
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          electron: at('main/hosts/electron/main.ts'),
          serve: at('main/hosts/browser/main.ts'),
          'job-worker': at('main/hosts/job-worker.ts'),
          'receiver-worker': at('main/hosts/receiver-worker.ts'),
        },
        // beside the entries, so that a module finds its neighbours wherever it ends up
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // a sandboxed preload is one CommonJS file
      externalizeDeps: false,
      rolldownOptions: {
        input: { electron: at('preload/electron.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // the icons and fonts stay files: the policy allows none in the text of a style
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: at('renderer/index.html'), preload: at('preload/browser.ts') },
        output: {
          // the twin has one name, because the host puts it into the page
          entryFileNames: ({ name }) => (name === 'preload' ? '[name].js' : 'assets/[name]-[hash].js'),
          // dozens of small files cost the first screen more than what is in them
          codeSplitting: {
            groups: [
              { name: wordsOf, test: /[\\/]locales[\\/]/, priority: 2 },
              { name: 'first-screen', tags: ['$initial'], test: isPage, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
