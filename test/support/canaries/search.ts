import { createHash } from 'node:crypto'
import { decodingsOf } from './decodings.js'
import { spellingsOf, type Spelling } from './spellings.js'

/** What must not be found, by a name to tell it by. */
export type Canaries = Readonly<Record<string, string>>

/** Bytes that somebody could get at, and where. */
export interface Evidence {
  readonly place: string
  readonly bytes: Buffer
}

export interface Finding {
  readonly canary: string
  readonly place: string
  /** Layer by layer, the outermost first. */
  readonly how: string
}

/** Layers that are taken off, one inside the other. */
const deepest = 9

/**
 * Looks for canaries in bytes and in whatever these hold, decoded and unpacked. Bytes that held none
 * are known when they come again: one table of a catalogue stands in every database.
 */
export function searchFor(canaries: Canaries): (evidence: Evidence) => readonly Finding[] {
  const families = familiesOf(canaries)
  const clean = new Set<string>()
  return ({ place, bytes }) => {
    const hash = createHash('sha1').update(bytes).digest('base64')
    if (clean.has(hash)) return []
    const found = new Map<string, Finding>()
    const look = (within: Buffer, layers: readonly string[]): void => {
      for (const { canary, how } of plainlyIn(within, families)) {
        const key = `${canary} ${place}`
        if (!found.has(key)) found.set(key, { canary, place, how: [...layers, how].join(' › ') })
      }
      if (layers.length === deepest) return
      for (const { how, bytes: inner } of decodingsOf(within)) look(inner, [...layers, how])
    }
    look(bytes, [])
    if (found.size === 0) clean.add(hash)
    return [...found.values()]
  }
}

/** Canaries that begin alike: where their beginning is not, none of them is. */
interface Family {
  readonly stem: readonly Spelling[]
  readonly members: readonly { readonly canary: string; readonly spellings: readonly Spelling[] }[]
}

/** The shortest common beginning that still tells nothing else by chance, in bytes. */
const leastStem = 9

function familiesOf(canaries: Canaries): readonly Family[] {
  const groups = Map.groupBy(Object.entries(canaries), ([, word]) => stemOf(word))
  return [...groups].map(([stem, members]) => ({
    stem: spellingsOf(stem),
    members: members.map(([canary, word]) => ({ canary, spellings: spellingsOf(word) })),
  }))
}

/** The first characters of a word that are nine bytes. */
function stemOf(word: string): string {
  let stem = ''
  for (const character of word) {
    if (Buffer.byteLength(stem) >= leastStem) break
    stem += character
  }
  return stem
}

function plainlyIn(bytes: Buffer, families: readonly Family[]) {
  const near = families.filter(({ stem }) => stem.some(spelling => stands(spelling, bytes)))
  return near.flatMap(({ members }) =>
    members.flatMap(({ canary, spellings }) =>
      spellings.filter(spelling => stands(spelling, bytes)).map(({ how }) => ({ canary, how })),
    ),
  )
}

const stands = ({ bytes: word }: Spelling, bytes: Buffer): boolean => bytes.includes(word)
