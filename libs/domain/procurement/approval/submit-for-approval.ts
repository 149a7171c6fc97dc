import type { PlannedLot } from '#libs/contracts'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  inPlanning,
  submittedForApproval,
  type Project,
  type ProjectEvent,
  type ProjectFile,
  type ProjectInput,
  type StandingRequirement,
} from '#libs/domain/procurement/project'
import { beginningOf, chainFor } from './chain.js'
import { approvalRequested, type ApprovalEvent } from './events.js'
import { turnOf, type Approval } from './state.js'
import { quotaFault, type AmongPlans } from './within-quota.js'

interface Submission extends AmongPlans {
  readonly self: Project
  readonly approval: Approval
  /** The run that sent the papers back, where they go straight back to who returned them. */
  readonly previous?: Approval | undefined
}

/** Hands a complete plan to the chain. The chain's stream begins in the same append. */
export function submitForApproval(
  { self, approval, previous, ...among }: Submission,
  input: ProjectInput<'submitForApproval'>,
  { id, actor, policy }: Deciding,
): { appends: { self: ProjectEvent[]; approval: ApprovalEvent[] } } | Refusal {
  const planning = inPlanning(self)
  if (isRefusal(planning)) return planning
  if (approval.status !== 'not-requested') return refuse(rule, 'approval-already-requested')
  const complete = completeRequirement(planning)
  if (isRefusal(complete)) return complete
  const over = quotaFault(self, among)
  if (over) return over
  const { lots, budget } = complete
  const requestedBy = actor.id
  const amounts = lots.map(lot => ({ lot: lot.lot, amount: lot.budget }))
  const chain = chainFor(budget, policy, input.collective)
  const { step, carried } = beginningOf(chain, amounts, previous)
  return {
    appends: {
      self: [
        submittedForApproval({
          ...{ approval: input.approval, submittedBy: requestedBy, budget },
          submission: planning.submissions + 1,
        }),
      ],
      approval: [
        approvalRequested({
          ...{ project: id, requestedBy, ledger: planning.ledger, lots: amounts, budget },
          chain: [...chain],
          waitsFor: turnOf(input.approval, step, 1),
          ...(carried.length > 0 && { carried: [...carried] }),
        }),
      ],
    },
  }
}

const rule = '本县规定 项目立项'

function completeRequirement(
  planning: ProjectFile,
): Required<ProjectFile>['requirement'] | Refusal {
  if (planning.demandSurveys.length === 0) return refuse('条例§15', 'demand-survey-missing')
  if (planning.targetsProposed || planning.demandSurveys.some(({ proposed }) => proposed)) {
    return refuse(rule, 'correction-not-confirmed')
  }
  if (planning.targets.length === 0) return refuse('财预〔2021〕101号', 'targets-missing')
  if (!planning.requirement) return refuse('需求§6', 'requirement-missing')
  const kinds = new Set<PlannedLot['kind']>(planning.requirement.lots.map(({ kind }) => kind))
  if (!kinds.has('training')) return refuse(rule, 'no-training-lot')
  return unprepared(planning, planning.requirement) ?? planning.requirement
}

/** What a requirement needs beside it before anybody is asked to approve it, in the law's order. */
function unprepared(
  { publicAsked, acceptancePlanned, risksPlanned }: ProjectFile,
  { publicService, fullProcedure, legallyReviewed, reviewed }: StandingRequirement,
): Refusal | undefined {
  if (publicService && !publicAsked) return refuse('条例§15', 'public-opinion-missing')
  if (!acceptancePlanned) return refuse('需求§24', 'acceptance-plan-missing')
  if (fullProcedure && !risksPlanned) return refuse('需求§25', 'risk-plan-missing')
  if (fullProcedure && !legallyReviewed) return refuse('需求§23', 'legal-review-missing')
  return reviewed === 'passed'
    ? undefined
    : refuse('需求§31', 'requirement-not-reviewed', { who: 'section-chief' })
}
