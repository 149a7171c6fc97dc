import type { RosterLine } from '#libs/contracts'
import { refuse, type Refusal } from '#libs/domain/deciding'
import type { Policy } from '#libs/policy'

/** What is wrong with a roster 学员名册: too long, somebody twice, somebody who may not be trained. */
export function rosterFault(roster: readonly RosterLine[], policy: Policy): Refusal | undefined {
  const { maximumSize } = policy.class
  if (roster.length > maximumSize) {
    return refuse('本县规定 class.maximumSize', 'class-too-large', {
      detail: { maximumSize, heads: roster.length },
    })
  }
  const persons = new Set(roster.map(({ person }) => person))
  if (persons.size < roster.length) return refuse('实名制管理', 'person-twice-on-roster')
  const ineligible = roster.filter(({ finding }) => finding !== 'eligible')
  return ineligible.length > 0
    ? refuse('财社〔2023〕181号', 'not-eligible-at-filing', {
        detail: { persons: ineligible.length, first: ineligible[0]?.finding ?? '' },
        fix: 'take-them-off-the-roster',
        who: 'training-institution',
      })
    : undefined
}
