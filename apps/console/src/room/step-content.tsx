import { useTranslation } from 'react-i18next'
import { useInstitutions } from '../api/directory.js'
import { OfMember } from './of-member.js'
import { OfOrganiser } from './of-organiser.js'
import { RankedStep } from './ranked-step.js'
import { isRanked, type Step } from './room.js'
import type { Situated } from './situated.js'

export interface StepProps extends Situated {
  readonly step: Step
  /** The step that the lot is at. */
  readonly now: Step
  /** Names of institutions, by their ids. */
  readonly names: Readonly<Record<string, string>>
}

/** What a step holds for whoever is in this half of the room. */
export function StepContent(props: Omit<StepProps, 'names'>) {
  const { t } = useTranslation()
  const { data: listed = [] } = useInstitutions()
  const names = Object.fromEntries(listed.map(({ id, name }) => [id, name]))
  const { half, step, evaluation } = props
  const state = evaluation?.state
  if (half === 'member') return <OfMember {...props} names={names} />
  if (half === 'organiser') return <OfOrganiser {...props} names={names} />
  if (state && isRanked(state) && step === 'review') {
    return <RankedStep {...props} names={names} state={state} />
  }
  return <p className="panel quiet">{t('room.watching')}</p>
}
