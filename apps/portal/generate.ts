import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { productRoot } from '#libs/postgres'
import { generatedDocuments } from './documents/all.js'
import { staleDocuments } from './documents/stale.js'

const folder = join(productRoot(), 'docs')

if (process.argv.includes('--check')) {
  const stale = staleDocuments(folder)
  if (stale.length > 0) {
    process.stderr.write(`stale, run npm run generate: ${stale.join(', ')}\n`)
    process.exitCode = 1
  }
} else {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(generatedDocuments())) {
    writeFileSync(join(folder, name), text)
    process.stdout.write(`docs/${name}\n`)
  }
}
