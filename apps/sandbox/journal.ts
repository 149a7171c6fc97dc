import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * An append-only file of JSON lines: what an outside system of the sandbox remembers. A line counts
 * once it is on disk, before anybody is answered, so a kill at any moment loses nothing answered.
 */
export interface Journal<Entry> {
  readonly entries: readonly Entry[]
  append(entry: Entry): void
  close(): void
}

/**
 * Opens the journal and reads what stands in it. A last line without its line end was being written
 * when the process was killed; nobody was answered for it, and it is cut off.
 */
export function openJournal<Entry>(path: string): Journal<Entry> {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'a+', 0o600)
  const whole = readFileSync(path, 'utf8')
  const sound = whole.slice(0, whole.lastIndexOf('\n') + 1)
  if (sound.length < whole.length) truncateSync(path, Buffer.byteLength(sound))
  const entries = sound
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Entry) // only `append` below writes to this file
  return {
    entries,
    append(entry) {
      writeSync(file, `${JSON.stringify(entry)}\n`)
      fsyncSync(file)
      entries.push(entry)
    },
    close() {
      closeSync(file)
    },
  }
}
