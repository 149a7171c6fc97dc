import { dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { collectiveDecisionRecorded, type ApprovalEvent, type ApprovalInput } from './events.js'
import { chainRule, holdsStep, passed, roleIn } from './sign-step.js'
import type { Approval, ApprovalUnderWay } from './state.js'

type Meeting = ApprovalInput<'recordCollectiveDecision'>

/**
 * Records the meeting that decided on the plan 集体决策: who of the body was there, in which role, and
 * the minutes by their hash. The meeting decides, not whoever writes it down, so the recorder may have
 * signed another step; the maker neither records nor decides.
 */
export function recordCollectiveDecision(
  approval: Approval,
  input: Meeting,
  deciding: Deciding,
): Decided<ApprovalEvent> {
  const standing = holdsStep(approval, 'decide', deciding)
  if (isRefusal(standing)) return standing
  const role = roleIn(standing, deciding)
  if (isRefusal(role)) return role
  const fault = meetingFault(input, standing, deciding)
  if (fault) return fault
  const { actor } = deciding
  return [
    collectiveDecisionRecorded({
      ...{ turn: standing.turn, step: 'decide', ...input, by: actor.id, role },
      ...(actor.actingFor !== undefined && { actingFor: actor.actingFor }),
    }),
    passed(standing, deciding),
  ]
}

function meetingFault(
  { heldOn, members, attendees }: Meeting,
  { requestedBy }: ApprovalUnderWay,
  { at }: Deciding,
): Refusal | undefined {
  if (heldOn > dayOf(at)) return refuse(chainRule, 'meeting-lies-in-the-future')
  const present = new Set(attendees.map(({ person }) => person))
  if (present.size < attendees.length) return refuse(chainRule, 'attendee-named-twice')
  if (present.has(requestedBy)) {
    return refuse('内部控制：经办与审批分离', 'maker-among-deciders', {
      fix: 'leave-the-maker-out',
    })
  }
  // 半数以上 includes the half.
  return present.size * 2 < members
    ? refuse(chainRule, 'meeting-without-quorum', { detail: { present: present.size, members } })
    : undefined
}
