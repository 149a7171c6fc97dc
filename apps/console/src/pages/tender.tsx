import { useTranslation } from 'react-i18next'
import { Link, NavLink, useParams } from 'react-router'
import type { ProjectPage } from '#libs/contracts/views'
import { useProject, useTender } from '../api/queries.js'
import { answersIn } from '../document/answers.js'
import { DocumentPaper } from '../document/document-paper.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { Lifeline } from '../lifeline/lifeline.js'
import { PapersTab } from '../papers/papers-tab.js'
import { entersRoom, seesProjects } from '../session/session.js'
import { Copies } from './copies.js'
import { DutyAnswers } from './duty-answers.js'
import { NextVerb, OpenDuties } from './open-duties.js'
import { Pending } from './pending.js'
import { ProjectRecord } from './record.js'
import { isBinding, TenderBinding } from './tender-binding.js'
import { TenderDates } from './tender-dates.js'
import { TenderLots } from './tender-lots.js'
import { TenderVerbs } from './tender-verb-links.js'
import { nearer, type TenderView } from './tender-view.js'
import { TenderEnquiries } from './enquiries.js'
import { ToldSinceNotice } from '../told/told-list.js'
import { OfMethod } from '../words/of-method.js'

const tabs = ['lots', 'document', 'binding', 'dates', 'files', 'record'] as const

/** One tender round. The bureaus see it within its project, others what was published. */
export function TenderPage() {
  const { id = '', tab = 'lots' } = useParams()
  const tender = useTender(id)
  return (
    <Answered query={tender}>
      {view => (
        <OfMethod method={view.state.method}>
          {seesProjects() ? <Within {...{ view, tab }} /> : <Alone {...{ view, tab }} />}
        </OfMethod>
      )}
    </Answered>
  )
}

interface ViewProps {
  readonly view: TenderView
  readonly tab: string
}

function Within({ view, tab }: ViewProps) {
  const project = useProject(view.state.project)
  return (
    <Answered query={project}>
      {page => <Seen {...{ view, tab }} page={nearer(page, view)} title={page.title} />}
    </Answered>
  )
}

interface SeenProps extends ViewProps {
  readonly page: ProjectPage
  readonly title: string
}

function Seen({ view, tab, page, title }: SeenProps) {
  const { t } = useTranslation()
  return (
    <div className="with-aside">
      <div>
        <nav aria-label={t('nav.path')} className="crumbs">
          <Link to="/tenders">{t('nav.tenders')}</Link> /{' '}
          <Link to={`/projects/${page.id}`}>{title}</Link>
        </nav>
        <Head view={view}>
          <NextVerb duties={page.duties} />
        </Head>
        <DutyAnswers where={t(`tender.status.${view.state.status}`)} duties={page.duties} />
        <Lifeline page={page} />
        <Tabs view={view} />
        <Tab {...{ view, tab, page }} />
      </div>
      <Pending page={page} />
    </div>
  )
}

function Alone({ view, tab }: ViewProps) {
  const { t } = useTranslation()
  return (
    <>
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/tenders">{t('nav.tenders')}</Link>
      </nav>
      <Head view={view} />
      <p className="panel">{t(`tender.status.${view.state.status}`)}</p>
      <Tabs view={view} />
      <Tab {...{ view, tab }} />
    </>
  )
}

function Head({ view, children }: { view: TenderView; children?: React.ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="page-head">
      <PageTitle>{view.state.document.title}</PageTitle>
      <span className="caption">
        {t('project.version', { version: view.version })} · {t('project.live')}
      </span>
      <span className="push" />
      {children}
    </div>
  )
}

function Tabs({ view }: Pick<ViewProps, 'view'>) {
  const { t } = useTranslation()
  const { id, state } = view
  const shown = tabs.filter(
    name =>
      (name !== 'record' || seesProjects()) &&
      (name !== 'binding' || (seesProjects() && isBinding(view))),
  )
  return (
    <nav className="tabs" aria-label={state.document.title}>
      {shown.map((name, place) => (
        <NavLink key={name} to={`/tenders/${id}${place === 0 ? '' : `/${name}`}`} end>
          {t(`tender.tab.${name}`)}
        </NavLink>
      ))}
      {'publishedAt' in state && (
        <Link to={`/tenders/${id}/room/opening`}>{t('openingRoom.opening')}</Link>
      )}
      {entersRoom() && <Link to={`/tenders/${id}/room`}>{t('room.title')}</Link>}
    </nav>
  )
}

interface TabProps extends ViewProps {
  /** The project's page, nearer; whoever sees no project has none. */
  readonly page?: ProjectPage | undefined
}

function Tab({ view, tab, page }: TabProps) {
  const { id, state } = view
  if (tab === 'binding') return <TenderBinding view={view} />
  if (tab === 'dates') return <TenderDates {...{ id, state }} />
  if (tab === 'document') {
    const document = { ...state.document, lots: state.lots.map(round => round.document) }
    return (
      <div className="panel">
        <DocumentPaper answers={answersIn(document)} />
      </div>
    )
  }
  if (tab === 'files') {
    const titles = state.lots.map(({ document }) => [document.lot, document.title] as const)
    return (
      <PapersTab
        object={{ of: 'tender', about: view.id }}
        project={state.project}
        lots={Object.fromEntries(titles)}
      />
    )
  }
  if (tab === 'record' && page) return <ProjectRecord page={page} />
  return <Overview {...{ view, page }} />
}

/** The lots, what was told since the notice, and what is done with the tender. */
function Overview({ view, page }: Pick<TabProps, 'view' | 'page'>) {
  const { id, state } = view
  return (
    <>
      <div className="panel">
        <TenderLots {...{ view, page }} />
      </div>
      <TenderEnquiries tender={id} />
      {'publishedAt' in state && <ToldSinceNotice view={view} />}
      {page && <Copies timeline={page.timeline} />}
      {page && <OpenDuties page={page} />}
      {page && <TenderVerbs view={view} lots={page.lots} now={page.now} />}
    </>
  )
}
