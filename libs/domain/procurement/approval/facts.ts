import { factsOf, reference, word } from '#libs/domain/deciding'
import type { ApprovalStepName, ApprovalTurn, Role } from '#libs/contracts'
import type { ApprovalEvent } from './events.js'
import { signatureOf } from './signature-of.js'

export { dutyOfStep } from './duty-of-step.js'
export { signatureOf } from './signature-of.js'

const ofProject = ({ project }: { readonly project: string }) => ({ project: reference(project) })
const turnIn = ({ turn, step }: { readonly turn: string; readonly step: ApprovalStepName }) => ({
  turn: reference(turn),
  step: word(step),
})
const signed = ({ turn, role }: { readonly turn?: string | undefined; readonly role: Role }) =>
  turn === undefined ? undefined : reference(signatureOf(turn, role))

const waiting = (waitsFor: ApprovalTurn | undefined) => ({
  waitsFor: waitsFor && turnIn(waitsFor),
})

/** What procedures may know of an approval: whose project it is and which step is waited for. */
export const approvalFacts = factsOf<ApprovalEvent>()({
  ApprovalRequested: ({ project, requestedBy, chain, waitsFor }) => ({
    project: reference(project),
    requestedBy: reference(requestedBy),
    chain: chain.map(({ name, roles }) => ({
      step: word(name),
      roles: roles.map(role => word(role)),
    })),
    ...waiting(waitsFor),
  }),
  ApprovalStepSigned: data => ({ step: word(data.step), signature: signed(data) }),
  CollectiveDecisionRecorded: data => ({ step: word(data.step), signature: signed(data) }),
  ApprovalStepPassed: data => ({ ...ofProject(data), ...turnIn(data), ...waiting(data.waitsFor) }),
  ApprovalReturned: data => ({
    ...ofProject(data),
    ...turnIn(data),
    to: word(data.to),
    ...waiting(data.waitsFor),
  }),
  ApprovalWithdrawn: ofProject,
  Approved: data => ({ ...ofProject(data), ...turnIn(data), signature: signed(data) }),
})
