/** Bytes that lie here: their SM3 hash in lower-case hexadecimal, under which facts name them, and how many. */
export interface Kept {
  readonly hash: string
  readonly size: number
}

/**
 * Bytes by their hash. What lies under a hash never changes, so whoever has read it may act on it
 * without any lock.
 */
export interface ByteStore {
  /**
   * Keeps bytes as they come, holding a piece of them at a time; the same bytes twice are kept once.
   * Nothing stays of what breaks off or is longer than `most`. Throws what the source throws.
   */
  keep(source: AsyncIterable<Uint8Array>, most: number): Promise<Kept | 'too-long'>
  find(hash: string): Promise<Kept | undefined>
  /** Throws an Error when nothing lies under the hash: ask `find` first. */
  read(hash: string): AsyncIterable<Uint8Array>
}
