import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

// Not the browser's own digest: it is there only on encrypted addresses and on this machine.
/** SHA-256 of a file, in lower-case hexadecimal. */
export const hashOf = async (file: File): Promise<string> =>
  bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())))
