import type { SecurityUseView } from '#libs/contracts/views'
import type { Happened } from './contract-history.js'

/** What became of every use of the performance security that was proposed, after one more event. */
export function usesAfter(uses: readonly SecurityUseView[], event: Happened): SecurityUseView[] {
  if (event.type === 'SecurityUseProposed') return [...uses, proposed(event)]
  const said = saidOf(event)
  return uses.map(one => (one.use === said?.use ? { ...one, ...said } : one))
}

function proposed({
  at,
  role,
  data,
}: Extract<Happened, { readonly type: 'SecurityUseProposed' }>): SecurityUseView {
  const { use, breach, amount, reason, finding, answerBy } = data
  const wanted = { use, breach, amount, reason, finding, answerBy }
  return { ...wanted, proposedAt: at, role, outcome: 'open' }
}

function saidOf(
  event: Happened,
): (Partial<SecurityUseView> & Pick<SecurityUseView, 'use'>) | undefined {
  const { at, role } = event
  switch (event.type) {
    case 'SecurityUseAnswered': {
      const { use, statement, document } = event.data
      return { use, answer: { at, role, statement, ...(document && { document }) } }
    }
    case 'SecurityUseDropped': {
      const { use, reason } = event.data
      return { use, outcome: 'dropped', settled: { at, role }, dropReason: reason }
    }
    case 'PerformanceSecurityUsed': {
      const { use, left } = event.data
      return { use, outcome: 'used', settled: { at, role }, left }
    }
    default:
      return undefined
  }
}
