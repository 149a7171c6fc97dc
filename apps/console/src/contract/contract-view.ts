import type { ContractStanding, DutyView, ProjectPage } from '#libs/contracts/views'
import type { Contract } from '#libs/domain/procurement/contract'

/** A contract as its own page answers it. */
export interface ContractView {
  readonly id: string
  readonly version: number
  readonly state: Exclude<Contract, { readonly status: 'not-drafted' }>
}

export function standingOf({ state }: Pick<ContractView, 'state'>): ContractStanding {
  if (state.status !== 'signed') return state.status
  if (state.terminated) return 'terminated'
  return state.suspensions.some(({ to }) => to === undefined) ? 'suspended' : 'signed'
}

const streamOf = ({ id }: Pick<ContractView, 'id'>): string => `contract-${id}`

/** What is owed of this contract; a refusal and what follows it are the tender's. */
export const dutiesOf = (view: ContractView, page: ProjectPage): readonly DutyView[] =>
  page.duties.filter(({ subject }) => subject === streamOf(view))

/** A project's page as far as it is about one of its contracts. */
export function nearerContract(page: ProjectPage, view: ContractView): ProjectPage {
  const duties = dutiesOf(view, page)
  const own = new Set(duties.map(({ kind }) => kind))
  return {
    ...page,
    duties: [...duties],
    timeline: page.timeline.filter(({ stream }) => stream === streamOf(view)),
    lots: page.lots.filter(({ id }) => id === view.state.lot),
    waitsFor: page.waitsFor.filter(({ duty }) => duty !== undefined && own.has(duty)),
  }
}
