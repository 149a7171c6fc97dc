import { contractVerbActors, mayGive } from '../acts/acted.js'
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
    ...(draft.rejected ? [] : ['reject-contract-version']),
    'record-winners-refusal',
  )
}

function securing({ terms, security }: Signed): readonly ContractVerb[] {
  if (terms.performanceSecurity === 0 || security?.waived) return []
  if (!security?.given) return plain('record-performance-security')
  return security.returned === true ? [] : plain('return-performance-security')
}

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
      return []
  }
}

/** The verbs that this role may give as the contract stands. */
export const contractVerbsOf = (
  { state }: Pick<ContractView, 'state'>,
  role: string | undefined,
): readonly ContractVerb[] =>
  standing(state).filter(({ command }) => mayGive(command, role, contractVerbActors))
