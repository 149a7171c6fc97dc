import type { ApprovalStep, ApprovalStepName } from '#libs/contracts'
import type { Fen } from '#libs/money'
import type { Policy } from '#libs/policy'
import type { Approval, Signature } from './state.js'

/**
 * The county's steps as data: verify 审核, countersign 会签 by finance, law and supervision side by
 * side (需求§32), decide 集体决策, approve 审批.
 */
export const approvalSteps: Readonly<Record<ApprovalStepName, ApprovalStep>> = {
  verify: { name: 'verify', roles: ['section-chief'] },
  countersign: { name: 'countersign', roles: ['finance-officer', 'legal-reviewer', 'supervisor'] },
  decide: { name: 'decide', roles: ['section-chief'] },
  approve: { name: 'approve', roles: ['unit-leader'] },
}

const { verify, countersign, decide, approve } = approvalSteps

/** Every step that one person takes, each another. */
export const approvalChain: readonly ApprovalStep[] = [verify, countersign, approve]

/**
 * The chain of one plan: a meeting decides from the county's figure on, or where the unit asks for
 * one. A county that confirmed no figure has made no such rule.
 */
export function chainFor(
  budget: Fen,
  { approval: { collectiveFrom } }: Policy,
  asked: boolean | undefined,
): readonly ApprovalStep[] {
  const owed = collectiveFrom !== 'unset' && budget >= collectiveFrom
  return owed || asked === true ? [verify, countersign, decide, approve] : approvalChain
}

type Amounts = readonly { readonly lot: string; readonly amount: Fen }[]

interface Beginning {
  readonly step: ApprovalStepName
  readonly carried: readonly Signature[]
}

/**
 * Where a run begins: at its first step, or at the step that had sent the papers back and wants them
 * straight back. What was signed stands only for the lots and the money that were signed for, and for
 * a chain with the same steps.
 */
export function beginningOf(
  chain: readonly ApprovalStep[],
  amounts: Amounts,
  previous: Approval | undefined,
): Beginning {
  const first = { step: 'verify', carried: [] } as const
  if (previous?.status !== 'returned' || previous.straightTo === undefined) return first
  const same = sameMoney(previous.lots, amounts) && sameSteps(previous.chain, chain)
  return same ? { step: previous.straightTo, carried: previous.signatures } : first
}

const sameMoney = (before: Amounts, now: Amounts): boolean =>
  before.length === now.length &&
  before.every(({ lot, amount }) => now.some(one => one.lot === lot && one.amount === amount))

const sameSteps = (before: readonly ApprovalStep[], now: readonly ApprovalStep[]): boolean =>
  before.map(({ name }) => name).join() === now.map(({ name }) => name).join()
