import { z } from 'zod'
import type { Instant } from '#libs/calendar'
import { gather, isNotYet, namesOn, paperKindOf, pdfOf, write, type Paper } from '#libs/documents'
import {
  officialPaper,
  requestsOf,
  sealAbout,
  sealRequestId,
  type OfficialPaper,
  type OfficialPaperInput,
} from '#libs/domain/procurement/official-paper'
import type { EventStore } from '#libs/event-store'
import type { ByteStore } from '#libs/evidence'
import type { Vault } from '#libs/vault'
import { OutsideSystemObjects } from './outside-call.js'
import { recalled } from './recalled.js'
import type { SealAnswer, SealSystem } from './seal-system.js'
import { sha256 } from './sha256.js'

/** What the seal system said, as the command that enters it wants it. */
export type SealWord = OfficialPaperInput<'recordSealSystemAnswer'>

export interface SealDoors {
  readonly store: Pick<EventStore, 'load'>
  readonly vault: Pick<Vault, 'read'>
  /** Where the sealed bytes are kept. */
  readonly bytes: Pick<ByteStore, 'keep'>
  /** Absent in a county that seals by hand. */
  readonly seals: SealSystem | undefined
}

/** A type, not an interface: activities are looked up by name. */
export type SealActivities = {
  /**
   * Has an approved paper sealed and answers what came of it; undefined where the county has no seal
   * system, or where no seal is to be put any more. The request's own id makes repeating it harmless.
   * A silent system throws.
   */
  putSeal(asked: { readonly paper: string }): Promise<SealWord | undefined>
}

type Approved = Extract<OfficialPaper, { readonly status: 'seal-approved' }>

/** A paper may be long, and a seal adds little to it. */
const longest = 50 * 1024 * 1024

/** The step of a paper's seal that leaves the house: the very paper that the keeper approved, no other. */
export function sealActivities(doors: SealDoors): SealActivities {
  return {
    async putSeal({ paper: id }) {
      const { seals, bytes } = doors
      const { state, now } = await recalled(doors.store, officialPaper, id)
      if (!seals || state.status !== 'seal-approved') return undefined
      const request = sealAbout(requestsOf(state))
      const notSealed = { answer: 'not-sealed', request } as const
      const file = await toBeSealed(doors, { id, state, now })
      if (!file) return { ...notSealed, why: 'paper-changed' }
      const answer = await asked(seals, { id: sealRequestId(id, request), file }, now)
      if (answer === 'unfit' || (answer.outcome === 'sealed' && !isOver(file, answer))) {
        return { ...notSealed, why: 'answer-unfit' }
      }
      if (answer.outcome === 'refused') return { ...notSealed, why: 'refused', code: answer.code }
      const kept = await bytes.keep(once(answer.file), longest)
      if (kept === 'too-long') return { ...notSealed, why: 'answer-unfit', code: 'too-long' }
      return {
        ...{ answer: 'sealed', request, approved: state.document, kept: kept.hash },
        ...{ over: sha256(file), document: sha256(answer.file), reference: answer.reference },
      }
    },
  }
}

/**
 * The bytes for the seal: those that the keeper approved, but for the mark of a draft. Undefined when
 * the record does not make the approved bytes any more.
 */
async function toBeSealed(
  { store, vault }: SealDoors,
  { id, state, now: at }: { readonly id: string; readonly state: Approved; readonly now: Instant },
): Promise<Buffer | undefined> {
  const { about, lot, number } = state
  const kind = paperKindOf(state.kind)
  if (!kind) return undefined
  const events = await gather(store, `${kind.of}-${about}`)
  const wanted = { kind, about, events, ...(lot !== undefined && { lot }) }
  const names = await namesOn(wanted, () =>
    Promise.resolve({ vault, reader: `sealing/${id}`, role: 'procedure', at }),
  )
  const paper = write({ ...wanted, names })
  if (isNotYet(paper) || paper.checkCode !== state.checkCode) return undefined
  const inState = (as: Paper['state']) => pdfOf({ ...paper, number, state: as })
  return sha256(await inState('numbered')) === state.document ? inState('sealed') : undefined
}

/** A call that is not taken from us is a refusal to whoever waits; another shape is no answer. */
async function asked(
  seals: SealSystem,
  ...request: Parameters<SealSystem['seal']>
): Promise<SealAnswer | 'unfit'> {
  try {
    return await seals.seal(...request)
  } catch (error) {
    if (error instanceof OutsideSystemObjects) {
      return { outcome: 'refused', code: 'call-not-taken', at: request[1] }
    }
    if (error instanceof z.ZodError || error instanceof SyntaxError) return 'unfit'
    throw error
  }
}

/**
 * Whether this is our paper with a seal on it: a sealed PDF goes on behind the very bytes that were
 * sent, as an update of a PDF does (ISO 32000-1 §7.5.6). What was written anew nobody could compare.
 */
const isOver = (file: Buffer, { over, file: sealed }: Extract<SealAnswer, { outcome: 'sealed' }>) =>
  over === sha256(file) &&
  sealed.length > file.length &&
  file.equals(sealed.subarray(0, file.length))

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
