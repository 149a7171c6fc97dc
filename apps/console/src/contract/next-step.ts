import type { ContractTerms, StatutoryEnd } from '#libs/contracts'
import type { ContractView } from './contract-view.js'

/** What comes next of a contract, whoever looks: the words of the act, who does it, by when. */
export interface NextStep {
  /** Words of `contract.next`. */
  readonly name: string
  readonly role?: string
  readonly by?: StatutoryEnd
}

const officer = 'procurement-officer'

/** What its own record says is next; a supplier, who sees no duty of the bureaus, reads the same. */
export function nextStepOf({ state }: Pick<ContractView, 'state'>): NextStep {
  switch (state.status) {
    case 'not-concluded':
    case 'cancelled':
      return { name: 'nothing' }
    case 'drafted':
      return nextOfDraft(state)
    case 'signed':
      return nextOfSigned(state)
  }
}

function nextOfDraft({
  draft,
  signBy,
}: Extract<ContractView['state'], { readonly status: 'drafted' }>): NextStep {
  if (draft.rejected || draft.review === 'objected') {
    return { name: 'redraft', role: officer, by: signBy }
  }
  if (draft.signedBySupplier) return { name: 'signByKey', role: 'signatory', by: signBy }
  return draft.paper
    ? { name: 'sign', role: 'signatory', by: signBy }
    : { name: 'scan', role: officer, by: signBy }
}

type Signed = Extract<ContractView['state'], { readonly status: 'signed' }>

function nextOfSigned(state: Signed): NextStep {
  const { published, filed, publishBy, fileBy, terminated } = state
  if (!published) return { name: 'publish', role: officer, by: publishBy }
  if (!filed) return { name: 'file', role: officer, by: fileBy }
  const secured = nextOfSecurity(state)
  if (secured) return secured
  if (terminated) return { name: 'nothing' }
  return state.suspensions.some(({ to }) => to === undefined)
    ? { name: 'resume', role: officer }
    : { name: 'perform', role: supplierRole(state.terms) }
}

/** A security that was agreed is given, unless the contract ended, and goes back when its day is known. */
function nextOfSecurity({ security = {}, terms, terminated }: Signed): NextStep | undefined {
  const { given, waived, returnBy, returned, proposedUse } = security
  if (terms.performanceSecurity === 0 || waived) return undefined
  if (!given) return terminated ? undefined : { name: 'secure', role: officer }
  if (proposedUse) return { name: 'securityUse', role: 'signatory' }
  return returnBy && returned !== true
    ? { name: 'returnSecurity', role: officer, by: returnBy }
    : undefined
}

const supplierRole = ({ kind }: Pick<ContractTerms, 'kind'>): string =>
  kind === 'skill-assessment' ? 'assessment-body' : 'training-institution'
