import { defineConfig } from 'vite'
import { compressed } from './compressed.mjs'
import { coreFont } from './core-font.mjs'

/** Built into dist/apps/console and served by the portal under /app. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [coreFont(), compressed()],
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: { conditions: ['source', 'browser', 'module', 'import', 'default'] },
  build: {
    outDir: '../../dist/apps/console',
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // antd marks each file for React's server components; a browser bundle has no use for the mark.
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log)
      },
    },
  },
})
