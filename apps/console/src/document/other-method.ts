import type { MethodBasis, OfferedMethod } from '#libs/contracts'
import { isOffered } from '#libs/domain/procurement/method'
import type { LotRound } from '#libs/domain/procurement/tender'
import type { TenderView } from '../pages/tender-view.js'

/** How a lot is bought that is no open tender, and on which decision that rests. */
interface OtherMethod {
  readonly method: OfferedMethod
  readonly basis: MethodBasis
}

type Round = Pick<TenderView, 'id'> & {
  readonly state: Pick<TenderView['state'], 'basis'> & {
    readonly lots: readonly {
      readonly document: Pick<LotRound['document'], 'lot'>
      readonly stage: LotRound['stage']
    }[]
  }
}

/** What finance approved for a lot of a round that failed, and no later round has taken up (87§43). */
export function approvedIn(rounds: readonly Round[]): OtherMethod | undefined {
  const [found] = rounds.flatMap(({ id: tender, state }) =>
    state.lots.flatMap(({ document: { lot }, stage }): OtherMethod[] => {
      const method = approved(stage)
      return method === undefined || isTakenUp(rounds, { tender, lot })
        ? []
        : [{ method, basis: { ground: groundOf(method), after: { tender, lot } } }]
    }),
  )
  return found
}

function approved(stage: LotRound['stage']): OfferedMethod | undefined {
  const decided = stage.status === 'left' ? stage.decided : undefined
  if (!decided?.approved || !isOffered(decided.method)) return undefined
  return decided.method === 'open-tender' ? undefined : decided.method
}

const isTakenUp = (
  rounds: readonly Round[],
  { tender, lot }: NonNullable<MethodBasis['after']>,
): boolean =>
  rounds.some(({ state: { basis } }) => basis?.after?.tender === tender && basis.after.lot === lot)

const groundOf = (method: OfferedMethod): MethodBasis['ground'] =>
  method === 'competitive-negotiation' ? 'two-left' : 'few-bidders'
