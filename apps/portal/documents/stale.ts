import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedDocuments } from './all.js'

/** Names of the committed copies that are missing or no longer what the catalogue says. */
export function staleDocuments(folder: string): readonly string[] {
  return Object.entries(generatedDocuments())
    .filter(([name, text]) => {
      const path = join(folder, name)
      return !existsSync(path) || readFileSync(path, 'utf8') !== text
    })
    .map(([name]) => name)
}
