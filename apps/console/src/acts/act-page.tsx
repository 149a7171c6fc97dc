import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { DutyView, ProjectPage } from '#libs/contracts/views'
import { useProject } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { HowCounted } from '../elements/deadline-sheet.js'
import { useConsequence } from '../elements/duty-list.js'
import { PageTitle } from '../elements/page-title.js'
import { Refusal } from '../elements/refusal.js'
import { When } from '../elements/when.js'
import { actingRole } from '../session/session.js'
import type { Act } from './act.js'
import { ActForm } from './act-form.js'
import { acted } from './acted.js'
import { acts, besides } from './acts.js'
import { useDoing } from './doing.js'
import { Done } from './done.js'
import { Overtaken } from './overtaken.js'
import { Preview } from './preview.js'

interface ActingProps {
  readonly act: Act
  readonly duty: DutyView
  readonly page: ProjectPage
}

function Acting({ act, duty, page }: ActingProps) {
  const stream = act.subject?.(duty) ?? duty.subject
  const doing = useDoing(act, draftName(act, duty), stream)
  const { would, done, problem, conflict } = doing
  if (done) return <Done {...{ act, done, duty, page }} />
  if (conflict) {
    const since = page.timeline.filter(
      entry => entry.stream === stream && entry.version > conflict.since,
    )
    return (
      <Overtaken
        key={conflict.now.version}
        {...{ conflict, since }}
        mine={doing.draft.values}
        busy={doing.busy}
        onGoOn={doing.goOn}
        onBack={doing.back}
      />
    )
  }
  return (
    <>
      {problem && problem.status !== 412 && <Refusal problem={problem} />}
      {would ? (
        <Preview {...{ act, would }} busy={doing.busy} onGive={doing.act} onBack={doing.back} />
      ) : (
        <ActForm
          act={act}
          values={doing.draft.values}
          faults={doing.faults}
          busy={doing.busy}
          onAnswer={doing.answer}
          onCheck={doing.check}
        />
      )}
    </>
  )
}

/** Two acts of one duty keep their drafts apart. */
const draftName = ({ command }: Act, { id, kind }: DutyView): string =>
  command === kind ? id : `${id}.${command}`

/** Why nothing can be done here: it is done already, or it is another role's. */
function NotHere({ duty }: { readonly duty: DutyView }) {
  const { t } = useTranslation()
  const ended = duty.state !== 'open' && duty.state !== 'paused'
  return (
    <p className="panel">
      {ended
        ? t('act.over', { duty: t(`duty.${duty.kind}`) })
        : t('act.notYours', {
            role: t(`role.${duty.role}`),
            mine: t(`role.${actingRole() ?? 'procedure'}`),
          })}
    </p>
  )
}

/** The page of one duty: what is owed by when, its form, what it will do, what it has done. */
export function ActPage() {
  const { id = '', duty: dutyId = '', instead } = useParams()
  const project = useProject(id)
  return (
    <Answered query={project}>
      {page => (
        <DutyPage
          key={`${dutyId}${instead ?? ''}`}
          page={page}
          dutyId={dutyId}
          {...(instead === undefined ? {} : { beside: instead })}
        />
      )}
    </Answered>
  )
}

interface DutyPageProps {
  readonly page: ProjectPage
  readonly dutyId: string
  /** Another act than the one that discharges it, by its word in the address. */
  readonly beside?: string
}

function DutyPage({ page, dutyId, beside }: DutyPageProps) {
  const { t } = useTranslation()
  const consequence = useConsequence()
  const duty = page.duties.find(one => one.id === dutyId)
  if (duty === undefined) return <p className="panel">{t('state.notFound')}</p>
  const others = besides(duty.kind)
  const act = beside === undefined ? acts[duty.kind] : others[beside]
  const name = t(beside === undefined ? `duty.${duty.kind}` : `act.does.${act?.command ?? ''}`)
  const mine = acted(duty.kind, actingRole()) && duty.state === 'open'
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/projects">{t('nav.projects')}</Link> /{' '}
        <Link to={`/projects/${page.id}`}>{page.title}</Link>
      </nav>
      <PageTitle about={page.title}>{name}</PageTitle>
      <p className="lead">
        <When
          at={duty.dueAt}
          counted={duty}
          article={duty.article}
          provisional={duty.provisional}
          pausedSince={duty.pausedSince}
          consequence={consequence(duty)}
          dateOnly={duty.endedAt !== undefined}
        />
      </p>
      <HowCounted duty={duty.id} />
      <OpenedOnce duty={duty} page={page} act={act} />
      {beside === undefined &&
        mine &&
        Object.keys(others).map(other => (
          <p key={other} className="act-instead">
            <Link to={`/projects/${page.id}/duties/${duty.id}/${other}`}>
              {t(`act.besides.${other}`)}
            </Link>
          </p>
        ))}
    </div>
  )
}

/** The act stays on the page after it has ended its duty, so that its result can be read. */
function OpenedOnce({ duty, page, act }: Omit<ActingProps, 'act'> & { act: Act | undefined }) {
  const open = duty.state === 'open' || duty.state === 'paused'
  const mine = acted(duty.kind, actingRole())
  const [wasOpen] = useState(open)
  return act && mine && wasOpen ? <Acting {...{ act, duty, page }} /> : <NotHere duty={duty} />
}
