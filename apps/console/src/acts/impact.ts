import { dutyKinds } from '#facts/supervision/duty'
import type { DutyView, WhatHappens } from '#libs/contracts/views'

/** What is known of the project around an act, to tell what the act does to it. */
export interface Around {
  /** The project. */
  readonly id: string
  readonly duties: readonly DutyView[]
}

/** What a decision does beyond its own object: whose clocks stop or run on, what money it touches. */
export interface Impact {
  /** Clocks that stop; what is left of them is kept. */
  readonly pauses: readonly DutyView[]
  /** Clocks that run on; their dates are reckoned again. */
  readonly resumes: readonly DutyView[]
  /** Duties that fall away, because what they were for has gone. */
  readonly drops: readonly DutyView[]
  /** Until when at most it stands still, where the law ends it by itself. */
  readonly until?: string
  /** The lot that is held up, goes on, or is taken back; absent where none is. */
  readonly lot?: string
  /** Fen that no contract binds any longer. */
  readonly freed: readonly number[]
  /** Fen that are reserved for the lot anew. */
  readonly reserved: readonly number[]
}

type Touch = WhatHappens['touches'][number]

const stopsWith = new Set(
  Object.entries(dutyKinds).flatMap(([kind, { pausedBySuspension }]) =>
    pausedBySuspension ? [kind] : [],
  ),
)

/** A duty of the lot: of its round, or of its contract, which is called by the lot, too. */
const isOfLot =
  (lot: string | undefined) =>
  ({ about, caseId }: DutyView): boolean =>
    lot !== undefined &&
    (about?.startsWith(lot) === true || (about === undefined && caseId.startsWith('tender-round/')))

const open = ({ state }: DutyView): boolean => state === 'open'
const paused = ({ state }: DutyView): boolean => state === 'paused'

/** Events that take a lot's award or contract back, or have it done again. */
const undoing = ['AwardSetAside', 'LawfulExitTaken', 'ContractCancelled']

/**
 * The impact of an act, from what a dry run of its decider has told and what stands open in the project;
 * empty for an act that touches no lot.
 */
export function impactOf(
  { touches }: Pick<WhatHappens, 'touches'>,
  { duties }: Pick<Around, 'duties'>,
): Impact {
  const of = (...events: readonly string[]) => touches.filter(({ event }) => events.includes(event))
  const [suspended, resumed, undone] = [of('LotSuspended'), of('LotResumed'), of(...undoing)]
  const among = (touched: readonly Touch[], matches: (duty: DutyView) => boolean) =>
    duties.filter(duty => matches(duty) && touched.some(({ lot }) => isOfLot(lot)(duty)))
  const drops = among(undone, duty => open(duty) || paused(duty)).filter(({ kind }) =>
    stopsWith.has(kind),
  )
  const until = suspended.flatMap(({ endsAt }) => endsAt ?? [])[0]
  const [lot] = [...suspended, ...resumed, ...undone].flatMap(one => one.lot ?? [])
  const amountsOf = (event: string) => of(event).flatMap(({ amounts }) => amounts)
  return {
    pauses: among(suspended, duty => open(duty) && stopsWith.has(duty.kind)),
    resumes: among(resumed, paused).filter(duty => !drops.includes(duty)),
    drops,
    ...(until !== undefined && { until }),
    ...(lot !== undefined && { lot }),
    freed: amountsOf('CommitmentReleased'),
    reserved: amountsOf('BudgetReserved'),
  }
}
