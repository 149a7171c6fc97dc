import { useTranslation } from 'react-i18next'
import { Link, NavLink, useParams } from 'react-router'
import type { ProjectPage } from '#libs/contracts/views'
import { useProject } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { Lifeline } from '../lifeline/lifeline.js'
import { StatusTag } from '../elements/status-tag.js'
import { PlanPaper } from '../plan/plan-paper.js'
import { Returned } from '../plan/approval-runs.js'
import { PapersTab } from '../papers/papers-tab.js'
import { DutyAnswers } from './duty-answers.js'
import { Lots } from './lots.js'
import { NextVerb, OpenDuties } from './open-duties.js'
import { PlanVerbs } from './plan-verb-links.js'
import { Pending } from './pending.js'
import { methodIn } from '../words/method-in.js'
import { OfMethod } from '../words/of-method.js'
import { ProjectRecord } from './record.js'

function Tab({ page, tab }: { readonly page: ProjectPage; readonly tab: string }) {
  if (tab === 'files') {
    return (
      <PapersTab
        object={{ of: 'project', about: page.id }}
        project={page.id}
        lots={titlesOf(page)}
      />
    )
  }
  if (tab === 'record') return <ProjectRecord page={page} />
  if (tab === 'plan') return <PlanPaper project={page.id} />
  return (
    <>
      {page.phase === 'planning' && <Returned project={page.id} />}
      <div className="panel">
        <Lots page={page} />
      </div>
      <OpenDuties page={page} />
      <PlanVerbs id={page.id} />
    </>
  )
}

const titlesOf = ({ lots }: ProjectPage): Readonly<Record<string, string>> =>
  Object.fromEntries(lots.map(({ id, title }) => [id, title]))

/** One project: six answers, life-line, tabs; open duties and what the procedure waits for beside. */
export function Project() {
  const { t } = useTranslation()
  const { id = '', tab = 'overview' } = useParams()
  const project = useProject(id)
  return (
    <Answered query={project}>
      {page => (
        <OfMethod method={methodIn(page)}>
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
                <NextVerb duties={page.duties} />
              </div>
              <DutyAnswers where={t(`phase.${page.phase}`)} duties={page.duties} />
              <Lifeline page={page} />
              <nav className="tabs" aria-label={page.title}>
                <NavLink to={`/projects/${id}`} end>
                  {t('project.overview')}
                </NavLink>
                <NavLink to={`/projects/${id}/plan`}>{t('plan.title')}</NavLink>
                <NavLink to={`/projects/${id}/files`}>{t('contract.tab.files')}</NavLink>
                <NavLink to={`/projects/${id}/record`}>{t('project.record')}</NavLink>
              </nav>
              <Tab page={page} tab={tab} />
            </div>
            <Pending page={page} />
          </div>
        </OfMethod>
      )}
    </Answered>
  )
}
