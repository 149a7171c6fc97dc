import type { AppendRequest } from './types.js'

/** A caller's bug in an append: nothing of the request is written. */
export class MalformedAppend extends Error {
  override readonly name = 'MalformedAppend'
}

/** Throws a MalformedAppend where one request writes a stream twice. */
export function checkWellFormed(request: AppendRequest): void {
  const streams = request.writes.map(write => write.stream)
  const twice = streams.find((stream, index) => streams.indexOf(stream) !== index)
  if (twice !== undefined) throw new MalformedAppend(`one append writes ${twice} twice`)
}

/**
 * A lock taken after the first ones could wait for somebody who waits for us, so a serialised append
 * touches only what was locked before it loaded.
 */
export function checkLocked(request: AppendRequest, locked: readonly string[]): void {
  const touched = [...request.writes, ...request.unchanged].map(({ stream }) => stream)
  const free = touched.find(stream => !locked.includes(stream))
  if (free !== undefined) {
    throw new MalformedAppend(`a serialised append touches ${free}, whose lock it did not take`)
  }
}
