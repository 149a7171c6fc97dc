import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

// Not the browser's own digest: it is there only on encrypted addresses and on this machine.
/** SHA-256 of a file, in lower-case hexadecimal. */
export async function hashOf(file: File): Promise<string> {
  const digest = sha256.create()
  // Piece by piece: a recording of a day does not fit into the memory of a page.
  for await (const piece of piecesOf(file)) digest.update(piece)
  return bytesToHex(digest.digest())
}

const atOnce = 8 * 1024 * 1024

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += atOnce) {
    yield new Uint8Array(await file.slice(from, from + atOnce).arrayBuffer())
  }
}
