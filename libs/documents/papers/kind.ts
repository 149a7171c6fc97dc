import type { EventType, Facts } from '../facts/facts.js'
import type { Block, Paper, Table } from '../paper.js'

/** Which object a paper is about, by the name of its aggregate. */
export type PaperObject =
  'project' | 'tender' | 'evaluation' | 'bid' | 'contract' | 'challenge' | 'complaint'

/** What a paper is written with. */
export interface Asked {
  readonly facts: Facts
  /** Id of the object. */
  readonly about: string
  /** Of a paper of one lot: the lot. */
  readonly lot?: string
  /** Names of persons by their ids, after a logged reading; a person not in it stays a number. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * A paper's words, before number, state and check code; of a paper whose number is a fact itself with that,
 * and laid out to be signed.
 */
export type Draft = Pick<Paper, 'title' | 'redHead' | 'to' | 'blocks' | 'signatures'> &
  Partial<Pick<Paper, 'number' | 'state'>>

/** What must have happened before there is anything to write. */
export interface NotYet {
  readonly notYet: EventType
}
export const notYet = (type: EventType): NotYet => ({ notYet: type })
export const isNotYet = (found: object): found is NotYet => 'notYet' in found

/** What an article wants on the paper, in the words under which it stands there. */
export interface Mandatory {
  readonly article: string
  readonly item: string
}

/** One of several papers of a kind, each with a number of its own. */
export interface Entry {
  readonly id: string
  /** As the notice itself has it. */
  readonly number: string
  /** The event that it tells; nothing after it stands on the paper. */
  readonly eventId: string
}

export interface PaperKind {
  /** As in addresses: `award-notice`. */
  readonly kind: string
  /** As people call it. */
  readonly name: string
  readonly of: PaperObject
  /** There is one for each lot. */
  readonly perLot: boolean
  readonly mandatory: readonly Mandatory[]
  /** Whether it is told to the world; others stay with whoever may see their object. */
  readonly open: boolean
  /** It says who is ranked how: a member of the committee reads it only while the scores are added up. */
  readonly ranks?: true
  /** Whether people wait for it while it is not there; they do where absent. */
  awaited?(this: void, asked: Omit<Asked, 'names'>): boolean
  /** Institutions that may read it although they see no more of its object; none where absent. */
  addressees?(this: void, asked: Omit<Asked, 'names'>): readonly string[]
  /** The persons whose names stand on it, as soon as they may (87§47); nobody where absent. */
  persons?(this: void, asked: Omit<Asked, 'names'>): readonly string[]
  /** Of a kind that comes again and again: each time that it did, oldest first. */
  entries?(this: void, facts: Facts): readonly Entry[]
  write(this: void, asked: Asked): Draft | NotYet
}

/** Of a paper that comes only where something went otherwise than planned. */
export const unplanned = { awaited: () => false }

/** Items and what they are, in two columns. */
export const particulars = (...rows: readonly (readonly [string, string])[]): Table => ({
  head: ['事项', '内容'],
  rows,
  widths: [1, 2.6],
})

/** Blocks, leaving out what does not apply. */
export const blocksOf = (...blocks: readonly (Block | undefined)[]): readonly Block[] =>
  blocks.filter(block => block !== undefined)
