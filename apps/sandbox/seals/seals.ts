import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newKeyPair, sign, type KeyPair } from '#libs/sealing/sm'
import type { FailureKind } from '../control/failures.js'
import { openJournal } from '../journal.js'
import { CallFault } from '../parsed.js'
import { stamped } from './stamped.js'

/** What is to be sealed, by whom it was asked. */
interface Asked {
  readonly id: string
  /** County time. */
  readonly at: string
  /** Code of the seal. */
  readonly seal: string
  /** SHA-256 of the file, as whoever asks has it. */
  readonly document: string
  readonly file: Buffer
}

/** A line of the seal system's own book, `seals.jsonl`; the sealed files lie beside it. */
interface Line {
  readonly id: string
  readonly at: string
  readonly seal: string
  readonly document: string
  readonly reference: string
}

type SealAnswer =
  | {
      readonly outcome: 'sealed'
      readonly reference: string
      readonly over: string
      readonly file: string
      readonly at: string
    }
  | { readonly outcome: 'refused'; readonly code: string; readonly at: string }

export interface Seals {
  /** Public key of SM2 by which its seals are verified. */
  readonly publicKey: string
  /**
   * Puts a seal to a PDF. The id makes it one: asked again it gives the same bytes under the same
   * number, with another file it is a fault (409).
   */
  seal(asked: Asked, failure: FailureKind | undefined): Promise<SealAnswer>
  close(): void
}

export function openSeals(folder: string): Seals {
  const place = join(folder, 'seals')
  const journal = openJournal<Line>(join(folder, 'seals.jsonl'))
  mkdirSync(place, { recursive: true })
  const keys = keysIn(place)
  const pathOf = (id: string) => join(place, `${id}.pdf`)
  let last: Promise<unknown> = Promise.resolve()

  async function sealed({ file, ...asked }: Asked): Promise<Line> {
    const known = journal.entries.find(({ id }) => id === asked.id)
    if (known) return known
    const reference = `SBX-SEAL-${String(journal.entries.length + 1).padStart(6, '0')}`
    const bytes = await stamped(file, { reference, sign: message => sign(message, keys) })
    // First the file, then the line: a line without its file nobody could answer with.
    writeFileSync(pathOf(asked.id), bytes)
    const line = { ...asked, reference }
    journal.append(line)
    return line
  }

  return {
    publicKey: keys.publicKey,
    async seal(asked, failure) {
      const { id, at, document, seal, file } = asked
      if (createHash('sha256').update(file).digest('hex') !== document) {
        throw new CallFault(400, 'the file has another hash')
      }
      if (failure === 'refusal') return { outcome: 'refused', code: 'seal-suspended', at }
      // One after the other: two that ask for the same at once have one seal.
      const turn = last.then(() => sealed(asked))
      last = turn.catch((error: unknown) => error)
      const line = await turn
      if (line.document !== document || line.seal !== seal) {
        throw new CallFault(409, `request ${id} was made before with other content`)
      }
      const bytes = readFileSync(pathOf(id))
      const shown = failure === 'unfit' ? bytes.subarray(1) : bytes
      const { reference } = line
      const answered = { outcome: 'sealed', reference, over: document, at: line.at } as const
      return { ...answered, file: shown.toString('base64') }
    },
    close() {
      journal.close()
    },
  }
}

/** The seal's key, made at the first start, so that what it sealed can be verified ever after. */
function keysIn(place: string): KeyPair {
  const path = join(place, 'seal-key.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as KeyPair // written below
  const keys = newKeyPair()
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600, flag: 'wx' })
  return keys
}
