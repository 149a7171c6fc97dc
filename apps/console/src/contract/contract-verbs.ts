import type { LotRound } from '#libs/domain/procurement/tender'
import { contractVerbActors, mayGive } from '../acts/acted.js'
import { breachesOf } from '../acts/using-security.js'
import type { ContractView } from './contract-view.js'

/** What may be done of a contract as it stands: the command, and the proposal where it is about one. */
export interface ContractVerb {
  readonly command: string
  readonly about?: string
}

type State = ContractView['state']
type Drafted = Extract<State, { readonly status: 'drafted' }>
type Signed = Extract<State, { readonly status: 'signed' }>

const plain = (...commands: readonly string[]): readonly ContractVerb[] =>
  commands.map(command => ({ command }))

function ofDraft({ draft }: Drafted): readonly ContractVerb[] {
  const turnedDown = draft.rejected || draft.review === 'objected'
  return plain(
    ...(draft.review === undefined && !draft.rejected ? ['review-contract'] : []),
    ...(turnedDown ? ['redraft-contract'] : ['record-signed-paper']),
    ...(draft.paper && !turnedDown ? ['sign-contract'] : []),
    ...(turnedDown ? [] : ['sign-contract-by-key']),
    ...(draft.rejected ? [] : ['reject-contract-version']),
    'record-winners-refusal',
  )
}

function securing({ terms, security }: Signed): readonly ContractVerb[] {
  if (terms.performanceSecurity === 0 || security?.waived) return []
  if (!security?.given) return plain('record-performance-security')
  if (security.returned === true) return []
  const { proposedUse } = security
  if (proposedUse) return usingIt(proposedUse)
  return plain(
    'return-performance-security',
    ...(breachesOf({ terms }).length > 0 ? ['propose-security-use'] : []),
  )
}

type ProposedUse = NonNullable<NonNullable<Signed['security']>['proposedUse']>

/** While a use waits nothing goes back: the supplier is heard, a second person decides. */
const usingIt = ({ use: about, statement }: ProposedUse): readonly ContractVerb[] => [
  ...(statement === undefined ? [{ command: 'answer-security-use', about }] : []),
  { command: 'confirm-security-use', about },
  { command: 'drop-security-use', about },
]

const changing = (state: Signed): readonly ContractVerb[] =>
  state.terminated
    ? []
    : [
        ...Object.keys(state.proposals).flatMap(about => [
          { command: 'sign-contract-proposal', about },
          { command: 'drop-contract-proposal', about },
        ]),
        ...plain(
          ...['propose-contract-change', 'propose-supplementary-contract'],
          'propose-contract-termination',
          ...(state.terms.subcontracting?.allowed === true ? ['record-subcontract'] : []),
          ...(state.suspensions.some(({ to }) => to === undefined)
            ? ['resume-performance']
            : ['suspend-performance']),
        ),
      ]

const ofSigned = (state: Signed): readonly ContractVerb[] => [
  ...plain(
    ...(state.published ? [] : ['publish-contract']),
    ...(state.filed ? [] : ['file-contract']),
  ),
  ...securing(state),
  ...changing(state),
]

function standing(state: State): readonly ContractVerb[] {
  switch (state.status) {
    case 'drafted':
      return ofDraft(state)
    case 'signed':
      return ofSigned(state)
    case 'not-concluded':
      return plain('take-lawful-exit')
    case 'cancelled':
      // What was given for it goes back all the same.
      return state.security?.given && state.security.returned !== true
        ? plain('return-performance-security')
        : []
  }
}

type Held = Pick<LotRound, 'suspensions'>

/** Performance is stopped under a suspension of the lot that the contract has not followed yet. */
function mayStop(state: State, lot: Held | undefined): boolean {
  const known = state.status === 'signed' ? state.suspensions : []
  return (lot?.suspensions ?? []).some(
    ({ suspension, to }) => to === undefined && !known.some(one => one.suspension === suspension),
  )
}

/** The supplier signs first, then the purchaser; each side once. */
const isTheirTurn = (state: State, role: string | undefined): boolean =>
  state.status === 'drafted' &&
  (role === 'signatory') === (state.draft.signedBySupplier !== undefined)

/**
 * The verbs that this role may give as the contract stands.
 * @param lot its lot in the tender, as far as it was read.
 */
export const contractVerbsOf = (
  { state }: Pick<ContractView, 'state'>,
  role: string | undefined,
  lot?: Held,
): readonly ContractVerb[] =>
  standing(state).filter(
    ({ command }) =>
      mayGive(command, role, contractVerbActors) &&
      (command !== 'suspend-performance' || mayStop(state, lot)) &&
      (command !== 'sign-contract-by-key' || isTheirTurn(state, role)),
  )
