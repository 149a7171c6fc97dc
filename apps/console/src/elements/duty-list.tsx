import { useWords } from '../words/of-method.js'
import { Link } from 'react-router'
import type { DutyView } from '#libs/contracts/views'
import { seesProjects } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { BudgetBar } from './budget-bar.js'
import { StatusTag, type Status } from './status-tag.js'
import { When } from './when.js'
import { absolute, inTable } from './when-words.js'

export function statusOf(duty: DutyView): Status {
  if (duty.state === 'paused') return 'clock-paused'
  if (duty.spent > 100) return 'overdue'
  if (duty.spent >= 80) return 'due-soon'
  return duty.provisional ? 'provisional' : 'needs-me'
}

/** What happens when nobody acts: the law acts, or people are told and the duty stays. */
export function useConsequence(): (duty: DutyView) => string {
  const { t } = useWords()
  return duty =>
    duty.end === 'never-lapses' ? t('lapse.neverLapses') : t(`lapse.${duty.end.lapses}`)
}

/** Its project: a link for whoever may open it, else the name alone. */
function ProjectName({
  duty: { project = '', projectTitle = project },
}: Pick<DutyRowProps, 'duty'>) {
  return seesProjects() ? (
    <Link to={`/projects/${project}`}>{projectTitle}</Link>
  ) : (
    <span>{projectTitle}</span>
  )
}

interface DutyRowProps {
  readonly duty: DutyView
  /** What leads to the act; absent for those who only wait for it. */
  readonly verb?: React.ReactNode
  /** The project whose page it stands on, which needs no link to itself. */
  readonly within?: string
  /** It is done; the row keeps its place until the page is read again. */
  readonly gone?: boolean
}

function DutyState({ duty, mine, gone }: { duty: DutyView; mine: boolean; gone: boolean }) {
  const { t } = useWords()
  const status = statusOf(duty)
  if (gone) return <span className="caption">✓ {t('today.done')}</span>
  return <StatusTag status={!mine && status === 'needs-me' ? 'waiting' : status} />
}

/** What is spent of its time, and when somebody who waits for it last urged it. */
function Spent({ duty }: Pick<DutyRowProps, 'duty'>) {
  const { t } = useWords()
  const language = useLanguage()
  return (
    <>
      {duty.urgedAt !== undefined && (
        <span className="caption">
          {t('today.urgedOn', { at: absolute(duty.urgedAt, language) })}
        </span>
      )}
      <BudgetBar spent={duty.spent} paused={duty.state === 'paused'} />
    </>
  )
}

/** One duty as a sentence: state, what and by when, spent budget, and one verb. */
export function DutyRow({ duty, verb, within, gone = false }: DutyRowProps) {
  const { t } = useWords()
  const language = useLanguage()
  const consequence = useConsequence()
  return (
    <li className={gone ? 'duty-row duty-gone' : 'duty-row'} data-duty={duty.id}>
      <span className="duty-state">
        <DutyState duty={duty} mine={verb !== undefined} gone={gone} />
      </span>
      <span className="duty-words">
        <span className="duty-head">
          <strong>{t(`duty.${duty.kind}`)}</strong>{' '}
          {duty.project !== undefined && duty.project !== within && <ProjectName duty={duty} />}{' '}
          <span className="caption">{t(`role.${duty.role}`)}</span>
        </span>
        <When
          at={duty.dueAt}
          counted={duty}
          article={duty.article}
          provisional={duty.provisional}
          pausedSince={duty.pausedSince}
          movedFrom={duty.movedFrom}
          consequence={consequence(duty)}
        />
        {duty.mayAct?.map(({ person, ground, until }) => (
          <span key={person} className="caption">
            {t(`acting.may.${ground}`, { until: inTable(until, language) })}
          </span>
        ))}
        {!gone && <Spent duty={duty} />}
      </span>
      {verb !== undefined && !gone && <span className="duty-verb">{verb}</span>}
    </li>
  )
}
