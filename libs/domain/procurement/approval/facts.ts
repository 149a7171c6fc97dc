import { factsOf, reference, word } from '#libs/domain/deciding'
import type { ApprovalEvent } from './events.js'

/** What procedures may know of an approval: which step it stands at and which roles are owed. */
export const approvalFacts = factsOf<ApprovalEvent>()({
  ApprovalRequested: ({ project, requestedBy, chain }) => ({
    project: reference(project),
    requestedBy: reference(requestedBy),
    chain: chain.map(({ name, roles }) => ({ step: word(name), roles: roles.map(word) })),
  }),
  ApprovalStepSigned: ({ step, role, complete }) => ({
    step: word(step),
    role: word(role),
    complete,
  }),
  ApprovalReturned: ({ to }) => ({ to: word(to) }),
  ApprovalWithdrawn: () => ({}),
  Approved: () => ({}),
})
