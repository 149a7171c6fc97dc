import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { ProjectPage } from '#libs/contracts/views'
import { useProject } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'
import { mayGive, projectVerbActors } from './acted.js'
import { Acting } from './acting.js'
import { projectVerbs } from './acts.js'

/** The page on which an entry of a project's plan is withdrawn, corrected, or its correction confirmed. */
export function PlanVerbPage() {
  const { id = '', verb = '', about } = useParams()
  const project = useProject(id)
  return (
    <Answered query={project}>
      {page => <OfProject key={`${verb}${about ?? ''}`} {...{ page, verb, about }} />}
    </Answered>
  )
}

interface OfProjectProps {
  readonly page: ProjectPage
  readonly verb: string
  readonly about: string | undefined
}

function OfProject({ page, verb, about }: OfProjectProps) {
  const { t } = useTranslation()
  const { id, title, timeline, duties } = page
  const act = projectVerbs[verb]
  if (!act || act.creates || !mayGive(verb, actingRole(), projectVerbActors)) {
    return <p className="panel">{t('state.notFound')}</p>
  }
  const place = {
    ...{ subject: `project-${id}`, caseId: `project/${id}` },
    ...(about !== undefined && { about }),
  }
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/projects">{t('nav.projects')}</Link> /{' '}
        <Link to={`/projects/${id}`}>{title}</Link>
      </nav>
      <PageTitle about={title}>{t(`act.does.${act.command}`)}</PageTitle>
      <Acting
        {...{ act, place }}
        draft={`${id}.${verb}.${about ?? ''}`}
        around={{ ...{ back: `/projects/${id}` }, timeline, duties }}
      />
    </div>
  )
}
