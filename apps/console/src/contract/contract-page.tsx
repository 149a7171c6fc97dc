import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useParams } from 'react-router'
import type { ContractHistory, ProjectPage } from '#libs/contracts/views'
import { useInstitutionNames } from '../api/directory.js'
import { useContract, useProject } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { foreign } from '../elements/article-words.js'
import { PageTitle } from '../elements/page-title.js'
import { SixAnswers } from '../elements/six-answers.js'
import { StatusTag } from '../elements/status-tag.js'
import { When } from '../elements/when.js'
import { standingStatus } from '../pages/contracts.js'
import { DutyAnswers, openDuties } from '../pages/duty-answers.js'
import { NextVerb, OpenDuties } from '../pages/open-duties.js'
import { Copies } from '../pages/copies.js'
import { Pending } from '../pages/pending.js'
import { PapersTab } from '../papers/papers-tab.js'
import { ProjectRecord } from '../pages/record.js'
import { seesProjects } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { ContractVerbs } from './contract-verb-links.js'
import { nearerContract, standingOf, type ContractView } from './contract-view.js'
import { nextStepOf, type NextStep } from './next-step.js'
import { PerformanceTab } from './performance-tab.js'
import { TermsTab } from './terms-tab.js'
import { VersionsTab } from './versions-tab.js'

const tabs = ['terms', 'versions', 'performance', 'files', 'record'] as const

/** One contract. The bureaus see it within its project, its supplier sees the contract alone. */
export function ContractPage() {
  const { id = '', tab = 'terms' } = useParams()
  const contract = useContract(id)
  return (
    <Answered query={contract}>
      {({ view, history }) =>
        seesProjects() ? (
          <Within {...{ view, history, tab }} />
        ) : (
          <Seen {...{ view, history, tab }} />
        )
      }
    </Answered>
  )
}

interface SeenProps {
  readonly view: ContractView
  readonly history: ContractHistory
  readonly tab: string
  /** The project's page, nearer, and its title; whoever sees no project has none. */
  readonly page?: ProjectPage
}

function Within(props: Omit<SeenProps, 'page'>) {
  const { view } = props
  const project = useProject(view.state.project)
  return (
    <Answered query={project}>
      {page => <Seen {...props} page={nearerContract(page, view)} />}
    </Answered>
  )
}

function Seen({ view, history, tab, page }: SeenProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useInstitutionNames([view.state.supplier])
  const supplier = names[view.state.supplier] ?? ''
  const lot = page?.lots[0]
  const title = lot?.title ?? supplier
  const body = (
    <div>
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/contracts">{t('nav.contracts')}</Link>
        {page && (
          <>
            {' / '}
            <Link to={`/projects/${page.id}`} lang={foreign(page.title, language)}>
              {page.title}
            </Link>
          </>
        )}
      </nav>
      <div className="page-head">
        <PageTitle about={title}>{t('contract.title', { lot: title })}</PageTitle>
        <StatusTag status={standingStatus[standingOf(view)]} />
        <span className="caption">
          {t('project.version', { version: view.version })} · {t('project.live')}
        </span>
        <span className="push" />
        {page && <NextVerb duties={page.duties} />}
      </div>
      <Answers view={view} page={page} />
      <nav className="tabs" aria-label={title}>
        {tabs
          .filter(name => page !== undefined || name !== 'record')
          .map((name, place) => (
            <NavLink key={name} to={`/contracts/${view.id}${place === 0 ? '' : `/${name}`}`} end>
              {t(`contract.tab.${name}`)}
            </NavLink>
          ))}
      </nav>
      <Tab {...{ view, history, tab, supplier }} {...(page && { page })} />
      <ContractVerbs view={view} history={history} />
    </div>
  )
  return page ? (
    <div className="with-aside">
      {body}
      <Pending page={page} />
    </div>
  ) : (
    body
  )
}

interface AnswersProps {
  readonly view: ContractView
  readonly page: ProjectPage | undefined
}

/** Of the nearest duty; where none is open, or none is told, of what the record itself says is next. */
function Answers({ view, page }: AnswersProps) {
  const { t } = useTranslation()
  const where = t(`contract.status.${standingOf(view)}`)
  if (page && openDuties(page.duties).length > 0) {
    return <DutyAnswers where={where} duties={page.duties} />
  }
  const { name, role, by }: NextStep =
    page?.phase === 'closed' ? { name: 'nothing' } : nextStepOf(view)
  return (
    <SixAnswers
      where={where}
      next={t(`contract.next.${name}`)}
      until={by ? <When at={by.end} provisional={by.provisional} /> : t('project.noDeadline')}
      who={role === undefined ? t('project.nobody') : t(`role.${role}`)}
      basis={by ? <Article rule={by.rule} /> : t('project.noBasis')}
      otherwise={by ? t('lapse.neverLapses') : t('project.noConsequence')}
    />
  )
}

interface TabProps extends SeenProps {
  readonly supplier: string
}

function Tab({ view, history, tab, page, supplier }: TabProps): ReactNode {
  if (tab === 'versions') return <VersionsTab {...{ view, history }} />
  if (tab === 'performance') return <PerformanceTab {...{ view, history }} />
  if (tab === 'files') {
    const { project, lot } = view.state
    const title = page?.lots[0]?.title
    return (
      <PapersTab
        object={{ of: 'contract', about: view.id }}
        project={project}
        lots={title === undefined ? {} : { [lot]: title }}
      />
    )
  }
  if (tab === 'record' && page) return <ProjectRecord page={page} />
  return (
    <>
      <TermsTab {...{ view, supplier }} />
      {page && <Around page={page} />}
    </>
  )
}

/** What of the contract was done elsewhere, and what is owed of it. */
function Around({ page }: Required<Pick<TabProps, 'page'>>) {
  return (
    <>
      <Copies timeline={page.timeline} />
      <OpenDuties page={page} />
    </>
  )
}
