import { standsFor, isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  submissionReturned,
  submissionWithdrawn,
  type ProjectEvent,
} from '#libs/domain/procurement/project'
import {
  approvalReturned,
  approvalWithdrawn,
  type ApprovalEvent,
  type ApprovalInput,
} from './events.js'
import { chainRule, mayAct } from './sign-step.js'
import { turnOf, type Approval } from './state.js'

interface OfProject {
  readonly self: Approval
}

interface Appends {
  readonly appends: {
    readonly self: readonly ApprovalEvent[]
    readonly project: readonly ProjectEvent[]
  }
}

/**
 * Sends the papers back, to the maker or to an earlier step, with a reason. Back at the maker the
 * run is over and the project is in planning again. Once it is mended it runs through every step
 * again, or comes straight back to who returned it, as they ask.
 */
export function returnProject(
  { self }: OfProject,
  { to, reason, afterwards }: ApprovalInput<'returnProject'>,
  deciding: Deciding,
): Appends | Refusal {
  const name = self.status === 'under-way' ? self.step.name : 'verify'
  const standing = mayAct(self, name, deciding)
  if (isRefusal(standing)) return standing
  const order = standing.chain.map(step => step.name)
  if (to !== 'maker' && !order.slice(0, order.indexOf(name)).includes(to)) {
    return refuse(chainRule, 'return-goes-backward-only', { detail: { to } })
  }
  const { id, actor } = deciding
  return {
    appends: {
      self: [
        approvalReturned({
          ...{ project: standing.project, turn: standing.turn, step: name, to },
          ...{ by: actor.id, reason },
          ...(to !== 'maker' && { waitsFor: turnOf(id, to, standing.round + 1) }),
          ...(afterwards !== undefined && { afterwards }),
        }),
      ],
      project:
        to === 'maker'
          ? [
              submissionReturned({
                ...{ approval: id, reason },
                ...(afterwards === 'straight-back' && { straightBack: true }),
              }),
            ]
          : [],
    },
  }
}

/** The maker takes the papers back, as long as nobody has opened them. */
export function withdrawSubmission(
  { self }: OfProject,
  { reason }: ApprovalInput<'withdrawSubmission'>,
  { id, actor }: Deciding,
): Appends | Refusal {
  if (self.status !== 'under-way') return refuse(chainRule, 'approval-not-under-way')
  if (!standsFor(actor, self.requestedBy)) return refuse(chainRule, 'only-the-maker-withdraws')
  if (self.opened) {
    return refuse(chainRule, 'record-already-seen', { fix: 'ask-for-return' })
  }
  return {
    appends: {
      self: [approvalWithdrawn({ project: self.project, by: actor.id, reason })],
      project: [submissionWithdrawn({ approval: id, reason })],
    },
  }
}
