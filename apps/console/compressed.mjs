import { gzipSync } from 'node:zlib'

/**
 * Writes a compressed copy beside every script, style and document, for the portal to send: what
 * never changes is compressed once.
 *
 * @returns {import('vite').Plugin}
 */
export function compressed() {
  return {
    name: 'xinpei-compressed',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!/\.(js|css)$/.test(fileName)) continue
        const source = gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 })
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source })
      }
    },
  }
}
