import { factsOf, reference, word } from '#libs/domain/deciding'
import type { ApprovalStepName, ApprovalTurn } from '#libs/contracts'
import type { ApprovalEvent } from './events.js'

const ofProject = ({ project }: { readonly project: string }) => ({ project: reference(project) })
const turnIn = ({ turn, step }: { readonly turn: string; readonly step: ApprovalStepName }) => ({
  turn: reference(turn),
  step: word(step),
})
const waiting = (waitsFor: ApprovalTurn | undefined) => ({
  waitsFor: waitsFor && turnIn(waitsFor),
})

/** What procedures may know of an approval: whose project it is and which step is waited for. */
export const approvalFacts = factsOf<ApprovalEvent>()({
  ApprovalRequested: ({ project, requestedBy, waitsFor }) => ({
    project: reference(project),
    requestedBy: reference(requestedBy),
    ...waiting(waitsFor),
  }),
  ApprovalStepSigned: ({ step, role }) => ({ step: word(step), role: word(role) }),
  ApprovalStepPassed: data => ({ ...ofProject(data), ...turnIn(data), ...waiting(data.waitsFor) }),
  ApprovalReturned: data => ({
    ...ofProject(data),
    ...turnIn(data),
    to: word(data.to),
    ...waiting(data.waitsFor),
  }),
  ApprovalWithdrawn: ofProject,
  Approved: data => ({ ...ofProject(data), ...turnIn(data) }),
})
