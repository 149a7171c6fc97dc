import { z } from 'zod'
import { decryptGcm, keyLength, textIn, type Digests } from '../sm/index.js'
import {
  boundTo,
  keyCheckOf,
  nonceOf,
  pieceLength,
  sealedPieceLength,
  type EnvelopeHeader,
} from './envelope.js'
import { jsonOf, parted, type Parted } from './header.js'
import { rechunked } from './rechunked.js'

/** Why an envelope was not opened. */
export type EnvelopeFault =
  | 'not-an-envelope'
  | 'wrong-key'
  /** The bytes are not those that were sealed, or not all of them. */
  | 'bytes-changed'
  /** What was sealed is no content: its own maker sealed nonsense. */
  | 'content-unreadable'
  /** An attachment is not the one that the content names. */
  | 'attachment-differs'

/** What the envelope reads of a content to find the attachments; the rest is the bid's own affair. */
const attached = z.looseObject({
  documents: z.array(
    z.looseObject({
      hash: z.string(),
      /** Absent: named by its hash alone, and not in the envelope. */
      size: z.int().nonnegative().optional(),
    }),
  ),
})

export interface Opened {
  readonly header: EnvelopeHeader
  readonly content: unknown
}

interface Opening {
  readonly key: Uint8Array
  readonly digests: Digests
  /** Takes the attachments' bytes as they are decrypted: which document, counted from 0. */
  readonly take?: (document: number, bytes: Uint8Array) => void | Promise<void>
}

/**
 * Opens a sealed bid with the key of its bytes and checks every attachment against the hash that the
 * content names. Holds a piece at a time. Attachments that were taken are proven only once this has
 * returned.
 */
export async function open(
  source: AsyncIterable<Uint8Array>,
  opening: Opening,
): Promise<Opened | EnvelopeFault> {
  const envelope = await parted(source)
  if (!envelope) return 'not-an-envelope'
  const { key } = opening
  if (key.length !== keyLength || keyCheckOf(key) !== envelope.header.keyCheck) return 'wrong-key'
  const reading = plainReader(opening)
  for await (const piece of decrypted(envelope, key)) {
    if (!piece) return 'bytes-changed'
    const fault = await reading.take(piece)
    if (fault) return fault
  }
  const content = reading.content()
  return typeof content === 'string' ? content : { header: envelope.header, ...content }
}

/** The plain pieces; undefined, and no more, where one is not what was sealed. */
async function* decrypted(
  { text, sealed }: Parted,
  key: Uint8Array,
): AsyncGenerator<Uint8Array | undefined> {
  const bound = boundTo(text)
  let number = 0
  let ended = false
  for await (const { bytes, isLast } of rechunked(sealed, sealedPieceLength)) {
    const plain = decryptGcm({ key, nonce: nonceOf(number, isLast), bound }, bytes)
    yield plain?.length === pieceLength ? plain : undefined
    number += 1
    ended = isLast
  }
  if (!ended) yield undefined
}

interface PlainReader {
  take(bytes: Uint8Array): Promise<EnvelopeFault | undefined>
  content(): { readonly content: unknown } | EnvelopeFault
}

/** Reads content and attachments out of the plain bytes as they come. */
function plainReader({ digests, take }: Opening): PlainReader {
  let head = new Uint8Array()
  let content: { readonly value: unknown; readonly files: FileReader } | undefined
  return {
    async take(bytes) {
      if (content) return content.files.take(bytes)
      const grown = new Uint8Array(head.length + bytes.length)
      grown.set(head)
      grown.set(bytes, head.length)
      head = grown
      const end = 4 + new DataView(head.buffer).getUint32(0)
      if (end > longestContent) return 'content-unreadable'
      if (head.length < end) return undefined
      const value = contentIn(head.subarray(4, end))
      const documents = attached.safeParse(value)
      if (!documents.success) return 'content-unreadable'
      content = { value, files: fileReader(documents.data.documents, { digests, take }) }
      return content.files.take(head.subarray(end))
    },
    content() {
      if (!content) return 'content-unreadable'
      return content.files.fault() ?? { content: content.value }
    },
  }
}

/** A content is a form, not a file. */
const longestContent = 4_000_000

function contentIn(bytes: Uint8Array): unknown {
  const text = textIn(bytes)
  return text === undefined ? undefined : jsonOf(text)
}

interface FileReader {
  take(bytes: Uint8Array): Promise<EnvelopeFault | undefined>
  fault(): EnvelopeFault | undefined
}

function fileReader(
  documents: z.output<typeof attached>['documents'],
  { digests, take }: { digests: Digests; take: Opening['take'] | undefined },
): FileReader {
  const files = documents.flatMap(({ hash, size }, document) =>
    size === undefined ? [] : [{ document, hash, left: size, digest: digests.sha256() }],
  )
  return {
    async take(bytes) {
      let rest = bytes
      for (const file of files) {
        if (file.left === 0) continue
        const own = rest.subarray(0, file.left)
        rest = rest.subarray(own.length)
        file.left -= own.length
        file.digest.update(own)
        await take?.(file.document, own)
        if (rest.length === 0) return undefined
      }
      return rest.every(byte => byte === 0) ? undefined : 'content-unreadable'
    },
    fault() {
      if (files.some(({ left }) => left > 0)) return 'content-unreadable'
      const differs = files.some(({ digest, hash }) => digest.hex() !== hash)
      return differs ? 'attachment-differs' : undefined
    },
  }
}
