import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { mayGive, projectVerbActors } from '../acts/acted.js'
import { Acting } from '../acts/acting.js'
import { projectVerbs } from '../acts/acts.js'
import { idOf } from '../acts/give.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'

/** The page on which an officer opens a project's file; from it on the procedure says what is owed. */
export function NewProject() {
  const { t } = useTranslation()
  const act = projectVerbs['open-project']
  if (!act || !mayGive(act.command, actingRole(), projectVerbActors)) {
    return <p className="panel">{t('state.notFound')}</p>
  }
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/projects">{t('nav.projects')}</Link> /
      </nav>
      <PageTitle>{t('act.does.open-project')}</PageTitle>
      <p className="lead">{t('projects.openLead')}</p>
      <Acting
        act={act}
        place={{ subject: '', caseId: '' }}
        draft="open-project"
        around={{
          ...{ back: '/projects', timeline: [], duties: [] },
          backOf: ({ stream }) => `/projects/${idOf(stream)}`,
        }}
      />
    </div>
  )
}
