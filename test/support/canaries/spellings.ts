/** One way in which a word stands in bytes. */
export interface Spelling {
  readonly how: string
  readonly bytes: Buffer
}

/**
 * The ways in which a word stands in bytes by itself. In hexadecimal and base64, however cut out of what
 * is around it, `decodingsOf` makes one of these of it.
 */
export const spellingsOf = (word: string): readonly Spelling[] => [
  { how: 'UTF-8', bytes: Buffer.from(word) },
  { how: 'UTF-16LE', bytes: Buffer.from(word, 'utf16le') },
  { how: 'UTF-16BE', bytes: Buffer.from(word, 'utf16le').swap16() },
]
