import { dayOf, type Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { intentDisclosed, type ProjectEvent, type ProjectInput } from './events.js'
import type { Project } from './state.js'

const rule = '财库〔2020〕10号'

/**
 * Discloses the intent 采购意向公开. Its period is not read anywhere in force here, so until an
 * officer has confirmed it with a source there is no date to reckon and the act is refused.
 */
export function discloseIntent(
  project: Project,
  { channel }: ProjectInput<'discloseIntent'>,
  { at, policy, calendar }: Deciding,
): Decided<ProjectEvent> {
  if (project.status !== 'approved') return refuse(rule, 'project-not-approved')
  if (project.planNumber === undefined) return refuse('条例§29', 'plan-not-filed')
  if (project.tenderNotBefore) return refuse(rule, 'intent-already-disclosed')
  const period = policy.intent.minimumDays
  if (period === 'unset') {
    return refuse(rule, 'policy-not-confirmed', {
      detail: { key: 'intent.minimumDays' },
      fix: 'confirm-policy-value',
      who: 'procurement-officer',
    })
  }
  const disclosed: Instant = channel.channel === 'elsewhere' ? channel.occurredOn : at
  if (disclosed > at) return refuse(rule, 'disclosure-lies-in-the-future')
  const tenderNotBefore = statutoryEnd(rule, disclosed, period, calendar)
  return [intentDisclosed({ channel, disclosedOn: dayOf(disclosed), tenderNotBefore })]
}
