import { institution } from '#libs/domain/county/institution'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { project } from '#libs/domain/procurement/project'
import {
  concernedIn,
  isApproved,
  otherRounds,
  tender,
  type Tender,
} from '#libs/domain/procurement/tender'
import type { Reaching } from '../../command.js'
import type { Known } from '../../types.js'
import { otherPlansOn } from './among-plans.js'

/** 条例§18 looks at the whole project: who prepared it, its other rounds, and whose hand they all are. */
export function amongProject({
  id,
  state,
  known,
}: Pick<Reaching<Tender, unknown>, 'id' | 'state' | 'known'>) {
  const projectId = 'project' in state ? state.project : undefined
  const found = projectId === undefined ? undefined : known(project, projectId)
  const others = otherRounds(found, id)
  const rounds = others.flatMap(one => known(tender, one) ?? [])
  return {
    project: projectId === undefined ? undefined : { of: project, id: projectId },
    others: others.map(one => ({ of: tender, id: one })),
    institutions: concernedIn(state, rounds).map(one => ({ of: institution, id: one })),
  }
}

/** 条例§28: what else is bought on the same ledger, where this one is not openly tendered. */
export function boughtLikeIt(state: Tender, known: Known) {
  if (!('ledger' in state) || isApproved(state)) return { ledger: undefined, siblings: [] }
  return {
    ledger: { of: earmarkedLedger, id: state.ledger },
    siblings: otherPlansOn(state.ledger, state.project, known),
  }
}
