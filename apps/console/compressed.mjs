import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Writes a compressed copy beside every script and style, for the portal to send: what never changes
 * is compressed once. It waits until files are written: until then scripts hold marks that Vite
 * still replaces.
 *
 * @returns {import('vite').Plugin}
 */
export function compressed() {
  return {
    name: 'xinpei-compressed',
    async writeBundle({ dir = '' }, bundle) {
      const named = Object.keys(bundle).filter(name => /\.(js|css)$/.test(name))
      await Promise.all(
        named.map(async name => {
          const file = join(dir, name)
          await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }))
        }),
      )
    },
  }
}
