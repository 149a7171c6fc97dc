import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { id, type Id } from './id.js'

/**
 * The id that follows from a name within another id: UUID version 5 (RFC 9562 §5.5). The same
 * case and the same words give the same id everywhere, so what a procedure opens twice is one.
 * Pure JavaScript, without Node's crypto, so that the domain may use it.
 */
export function deterministicId<const Kind extends string>(
  kind: Kind,
  namespace: string,
  name: string,
): Id<Kind> {
  const within = hexToBytes(id('namespace', namespace).replaceAll('-', ''))
  const bytes = sha1(concatBytes(within, utf8ToBytes(name))).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytesToHex(bytes)
  return id(
    kind,
    [
      [0, 8],
      [8, 12],
      [12, 16],
      [16, 20],
      [20, 32],
    ]
      .map(([from, to]) => hex.slice(from, to))
      .join('-'),
  )
}
