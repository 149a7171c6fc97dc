import { useTranslation } from 'react-i18next'
import { Link, NavLink, useParams } from 'react-router'
import type { DutyView, ProjectPage } from '#libs/contracts/views'
import { useProject } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { BudgetBar } from '../elements/budget-bar.js'
import { HowCounted } from '../elements/deadline-sheet.js'
import { DutyRow, useConsequence } from '../elements/duty-list.js'
import { PageTitle } from '../elements/page-title.js'
import { SixAnswers } from '../elements/six-answers.js'
import { When } from '../elements/when.js'
import { Lifeline } from '../lifeline/lifeline.js'
import { StatusTag } from '../elements/status-tag.js'
import { actingRole } from '../session/session.js'
import { acted, actors } from '../acts/acted.js'
import { VerbLink } from '../acts/verb-link.js'
import { Lots } from './lots.js'
import { Pending } from './pending.js'
import { ProjectRecord } from './record.js'

/** Duties that end at the same instant stand in the order of their procedure. */
const placeOf = ({ kind }: DutyView): number => Object.keys(actors).indexOf(kind)

const openDuties = ({ duties }: ProjectPage): readonly DutyView[] =>
  duties
    .filter(({ state }) => state === 'open' || state === 'paused')
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt) || placeOf(one) - placeOf(other))

/** The six answers of a project come of its nearest open duty. */
function Answers({ page }: { readonly page: ProjectPage }) {
  const { t } = useTranslation()
  const consequence = useConsequence()
  const [next] = openDuties(page)
  const where = t(`phase.${page.phase}`)
  if (next === undefined) {
    return (
      <SixAnswers
        where={where}
        next={t('project.nothingNext')}
        until={t('project.noDeadline')}
        who={t('project.nobody')}
        basis={t('project.noBasis')}
        otherwise={t('project.noConsequence')}
      />
    )
  }
  return (
    <SixAnswers
      where={where}
      next={t(`duty.${next.kind}`)}
      until={
        <>
          <When
            at={next.dueAt}
            counted={next}
            provisional={next.provisional}
            pausedSince={next.pausedSince}
          />
          <BudgetBar spent={next.spent} paused={next.state === 'paused'} />
        </>
      }
      who={t(`role.${next.role}`)}
      basis={<Article rule={next.article} />}
      otherwise={consequence(next)}
    />
  )
}

/** How the date of the next step was counted, below the answers where a table has room. */
function Counted({ page }: { readonly page: ProjectPage }) {
  const [next] = openDuties(page)
  return next === undefined ? null : <HowCounted key={next.id} duty={next.id} />
}

/** The verb of the nearest duty that this role can do here. */
function Verb({ page }: { readonly page: ProjectPage }) {
  const mine = openDuties(page).find(({ kind }) => acted(kind, actingRole()))
  return mine === undefined ? null : <VerbLink duty={mine} primary />
}

function Tab({ page, tab }: { readonly page: ProjectPage; readonly tab: string }) {
  if (tab === 'record') return <ProjectRecord page={page} />
  const open = openDuties(page)
  return (
    <>
      <div className="panel">
        <Lots page={page} />
      </div>
      {open.length > 0 && (
        <ol className="panel rows apart">
          {open.map(duty => (
            <DutyRow
              key={duty.id}
              duty={duty}
              within={page.id}
              {...(acted(duty.kind, actingRole()) ? { verb: <VerbLink duty={duty} /> } : {})}
            />
          ))}
        </ol>
      )}
    </>
  )
}

/** One project: six answers, life-line, tabs; open duties and what the procedure waits for beside. */
export function Project() {
  const { t } = useTranslation()
  const { id = '', tab = 'overview' } = useParams()
  const project = useProject(id)
  return (
    <Answered query={project}>
      {page => (
        <div className="with-aside">
          <div>
            <nav aria-label={t('nav.path')} className="crumbs">
              <Link to="/projects">{t('nav.projects')}</Link> / {page.year}
            </nav>
            <div className="page-head">
              <PageTitle>{page.title}</PageTitle>
              {page.phase !== 'closed' && <StatusTag status="in-progress" />}
              <span className="caption">
                {t('project.version', { version: page.version })} · {t('project.live')}
              </span>
              <span className="push" />
              <Verb page={page} />
            </div>
            <Answers page={page} />
            <Counted page={page} />
            <Lifeline page={page} />
            <nav className="tabs" aria-label={page.title}>
              <NavLink to={`/projects/${id}`} end>
                {t('project.overview')}
              </NavLink>
              <NavLink to={`/projects/${id}/record`}>{t('project.record')}</NavLink>
            </nav>
            <Tab page={page} tab={tab} />
          </div>
          <Pending page={page} />
        </div>
      )}
    </Answered>
  )
}
