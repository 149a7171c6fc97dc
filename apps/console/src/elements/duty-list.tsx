import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DutyView } from '#libs/contracts/views'
import { BudgetBar } from './budget-bar.js'
import { StatusTag, type Status } from './status-tag.js'
import { When } from './when.js'

function statusOf(duty: DutyView): Status {
  if (duty.state === 'paused') return 'clock-paused'
  if (duty.spent > 100) return 'overdue'
  if (duty.spent >= 80) return 'due-soon'
  return duty.provisional ? 'provisional' : 'needs-me'
}

/** What happens when nobody acts: the law acts, or people are told and the duty stays. */
export function useConsequence(): (duty: DutyView) => string {
  const { t } = useTranslation()
  return duty =>
    duty.end === 'never-lapses' ? t('lapse.neverLapses') : t(`lapse.${duty.end.lapses}`)
}

interface DutyListProps {
  readonly duties: readonly DutyView[]
  /** With the verb that leads to the act: for those who may move it. */
  readonly act?: boolean
}

/** Duties as sentences: state, what and by when, spent budget, and one verb. */
export function DutyList({ duties, act = false }: DutyListProps) {
  const { t } = useTranslation()
  const consequence = useConsequence()
  return (
    <ol>
      {duties.map(duty => (
        <li key={duty.id} className="duty-row">
          <span>
            <StatusTag status={act || statusOf(duty) !== 'needs-me' ? statusOf(duty) : 'waiting'} />
          </span>
          <span>
            <strong>{t(`duty.${duty.kind}`)}</strong>{' '}
            {duty.project !== undefined && (
              <Link to={`/projects/${duty.project}`}>{duty.projectTitle ?? duty.project}</Link>
            )}{' '}
            <span className="caption">{t(`role.${duty.role}`)}</span>
            <br />
            <When
              at={duty.dueAt}
              counted={duty}
              article={duty.article}
              provisional={duty.provisional}
              pausedSince={duty.pausedSince}
              movedFrom={duty.movedFrom}
              consequence={consequence(duty)}
            />
            <BudgetBar
              spent={duty.spent}
              paused={duty.state === 'paused'}
              rungs={duty.rungs.map(rung => rung.share)}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}
