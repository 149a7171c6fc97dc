import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { z } from 'zod'
import { bidContent, type BidContent } from '#libs/contracts'
import type { Attachment } from '#libs/sealing/envelope'
import { VerbFault } from '../say.js'

/** A bid as its bidder writes it down: its content, with files in the place of their hashes. */
const bidFile = bidContent.omit({ documents: true }).extend({
  documents: z.array(z.strictObject({ about: z.string(), file: z.string() })),
})

export interface WrittenBid {
  readonly content: BidContent
  readonly attachments: readonly Attachment[]
}

/** Reads a bid from a JSON file; paths of its documents are as seen from there. */
export async function readBid(path: string): Promise<WrittenBid> {
  const { documents, ...rest } = bidFile.parse(JSON.parse(await readFile(path, 'utf8')))
  const files = documents.map(({ about, file }) => ({ about, file: resolve(dirname(path), file) }))
  const content = bidContent.safeParse({
    ...rest,
    documents: await Promise.all(files.map(named)),
  })
  if (!content.success) throw new VerbFault(z.prettifyError(content.error))
  const attachments = content.data.documents.map(({ size = 0 }, index) => ({
    size,
    read: () => createReadStream(files[index]?.file ?? ''),
  }))
  return { content: content.data, attachments }
}

async function named({ about, file }: { readonly about: string; readonly file: string }) {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer) // no encoding is set
  return { about, hash: hash.digest('hex'), name: basename(file), size: (await stat(file)).size }
}
