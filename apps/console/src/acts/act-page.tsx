import { useState } from 'react'
import { methodIn } from '../words/method-in.js'
import { OfMethod, useWords } from '../words/of-method.js'
import { Link, useParams } from 'react-router'
import type { DutyView } from '#libs/contracts/views'
import { useProject, useToday } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { HowCounted } from '../elements/deadline-sheet.js'
import { useConsequence } from '../elements/duty-list.js'
import { PageTitle } from '../elements/page-title.js'
import { When } from '../elements/when.js'
import { EnquiryToAnswer } from '../pages/enquiries.js'
import { actingRole } from '../session/session.js'
import type { Act } from './act.js'
import { acted } from './acted.js'
import { Acting, type Surroundings } from './acting.js'
import { acts, besides } from './acts.js'

/** Two acts of one duty keep their drafts apart. */
const draftName = ({ command }: Act, { id, kind }: DutyView): string =>
  command === kind ? id : `${id}.${command}`

/** Why nothing can be done here: it is done already, or it is another role's. */
function NotHere({ duty }: { readonly duty: DutyView }) {
  const { t } = useWords()
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

/** The page of one duty of a project: what is owed by when, its form, what it will do, what it has done. */
export function ActPage() {
  const { t } = useWords()
  const { id = '', duty: dutyId = '', instead } = useParams()
  const project = useProject(id)
  return (
    <Answered query={project}>
      {page => {
        const duty = page.duties.find(one => one.id === dutyId)
        if (duty === undefined) return <p className="panel">{t('state.notFound')}</p>
        return (
          <OfMethod method={methodIn(page, duty.about)}>
            <DutyPage
              key={`${dutyId}${instead ?? ''}`}
              duty={duty}
              address={`/projects/${page.id}/duties/${duty.id}`}
              {...(instead === undefined ? {} : { beside: instead })}
              path={[{ to: '/projects', words: t('nav.projects') }]}
              around={{
                ...{ back: `/projects/${page.id}`, timeline: page.timeline, duties: page.duties },
                whole: page,
              }}
            />
          </OfMethod>
        )
      }}
    </Answered>
  )
}

/** The same for whoever sees no project: what is owed stands on the own home. */
export function OwnActPage() {
  const { duty: dutyId = '', instead } = useParams()
  const today = useToday()
  return (
    <Answered query={today}>
      {({ due }) => (
        <OwnDuty
          key={`${dutyId}${instead ?? ''}`}
          duty={due.find(({ id }) => id === dutyId)}
          {...(instead === undefined ? {} : { beside: instead })}
        />
      )}
    </Answered>
  )
}

interface OwnDutyProps {
  readonly duty: DutyView | undefined
  /** Another act than the one that discharges it, by its word in the address. */
  readonly beside?: string
}

function OwnDuty({ duty: now, beside }: OwnDutyProps) {
  const { t } = useWords()
  // Once it is done it leaves the home, and its result is still to be read here.
  const [first] = useState(now)
  const duty = now ?? first
  if (duty === undefined) return <p className="panel">{t('state.notFound')}</p>
  return (
    <DutyPage
      duty={duty}
      {...(beside !== undefined && { beside })}
      address={`/duties/${duty.id}`}
      path={[{ to: '/today', words: t('nav.today') }]}
      around={{ back: '/today', timeline: [], duties: [] }}
    />
  )
}

interface DutyPageProps {
  readonly duty: DutyView
  /** The duty's own page. */
  readonly address: string
  /** Another act than the one that discharges it, by its word in the address. */
  readonly beside?: string
  readonly path: readonly { readonly to: string; readonly words: string }[]
  readonly around: Surroundings
}

function DutyPage({ duty, address, beside, path, around }: DutyPageProps) {
  const { t } = useWords()
  const consequence = useConsequence()
  const others = besides(duty.kind)
  const act = beside === undefined ? acts[duty.kind] : others[beside]
  const name = t(beside === undefined ? `duty.${duty.kind}` : `act.does.${act?.command ?? ''}`)
  const mine = acted(duty.kind, actingRole()) && duty.state === 'open'
  const title = duty.projectTitle ?? ''
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        {path.map(({ to, words }) => (
          <span key={to}>
            <Link to={to}>{words}</Link> /{' '}
          </span>
        ))}
        {around.back === '/today' ? title : <Link to={around.back}>{title}</Link>}
      </nav>
      <PageTitle about={title}>{name}</PageTitle>
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
      <EnquiryToAnswer subject={duty.subject} />
      <OpenedOnce duty={duty} act={act} around={around} />
      {beside === undefined &&
        mine &&
        Object.keys(others).map(other => (
          <p key={other} className="act-instead">
            <Link to={`${address}/${other}`}>{t(`act.besides.${other}`)}</Link>
          </p>
        ))}
    </div>
  )
}

interface OpenedOnceProps {
  readonly duty: DutyView
  readonly act: Act | undefined
  readonly around: Surroundings
}

/** The act stays on the page after it has ended its duty, so that its result can be read. */
function OpenedOnce({ duty, act, around }: OpenedOnceProps) {
  const open = duty.state === 'open' || duty.state === 'paused'
  const mine = acted(duty.kind, actingRole())
  const [wasOpen] = useState(open)
  if (!act || !mine || !wasOpen) return <NotHere duty={duty} />
  const { about, caseId } = duty
  const place = { caseId, subject: act.subject?.(duty) ?? duty.subject, ...(about && { about }) }
  const others = around.duties.filter(({ id }) => id !== duty.id)
  return (
    <Acting
      {...{ act, place }}
      draft={draftName(act, duty)}
      around={{ ...around, duties: others }}
    />
  )
}
