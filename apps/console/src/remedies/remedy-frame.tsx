import type { UseQueryResult } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useParams } from 'react-router'
import type { ProjectPage, RemedyStanding } from '#libs/contracts/views'
import { useOwnBids } from '../api/bidding.js'
import { useProject, useTender } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { Article } from '../elements/article.js'
import { useCountyNow } from '../elements/county-clock.js'
import { PageTitle } from '../elements/page-title.js'
import { SixAnswers } from '../elements/six-answers.js'
import { StatusTag } from '../elements/status-tag.js'
import { When } from '../elements/when.js'
import { DutyAnswers, openDuties } from '../pages/duty-answers.js'
import { NextVerb, OpenDuties } from '../pages/open-duties.js'
import { Pending } from '../pages/pending.js'
import { actingRole, seesProjects } from '../session/session.js'
import type { NextOf } from './next-of.js'
import type { Looker } from './remedy-verbs.js'
import { nearerRemedy } from './remedy-view.js'
import { remedyStatus } from './standing.js'

/**
 * Who reads, and for which institution: a supplier's is its own, which it learns from its own bids; an
 * agency's the one that holds the tender.
 */
export function useLooker(tender: string): Looker {
  const own = useOwnBids(tender, !seesProjects())
  const held = useTender(tender)
  const now = useCountyNow()
  const role = actingRole()
  const agency = role === 'procurement-agency' ? held.data?.state.agency : undefined
  const institution = seesProjects() ? agency : (own.data?.institution ?? '')
  return { role, institution, now }
}

interface WithPageProps {
  readonly project: string
  readonly children: (page: ProjectPage | undefined) => ReactNode
}

/** The bureaus see it within its project, a supplier by itself. */
function WithPage({ project, children }: WithPageProps) {
  return seesProjects() ? <Within {...{ project, children }} /> : children(undefined)
}

function Within({ project, children }: WithPageProps) {
  const page = useProject(project)
  return <Answered query={page}>{children}</Answered>
}

interface RemedyOfProps<View> {
  readonly query: UseQueryResult<View>
  readonly children: (view: View, whole: ProjectPage | undefined) => ReactNode
}

/** A challenge or complaint once it is read, within its project or by itself. */
export function RemedyOf<View extends { readonly state: { readonly project: string } }>({
  query,
  children,
}: RemedyOfProps<View>) {
  return (
    <Answered query={query}>
      {view => <WithPage project={view.state.project}>{whole => children(view, whole)}</WithPage>}
    </Answered>
  )
}

/** What a challenge's page and a complaint's are given. */
export interface SeenProps<View> {
  readonly view: View
  readonly tab: string
  /** The project's own page, where the reader sees it. */
  readonly whole: ProjectPage | undefined
}

interface RemedyPageProps<View> {
  useRemedy(this: void, id: string): UseQueryResult<View>
  readonly Seen: ComponentType<SeenProps<View>>
}

/** The page at the address of a challenge or complaint, its tab in the address, too. */
export function RemedyPage<View extends { readonly state: { readonly project: string } }>({
  useRemedy,
  Seen,
}: RemedyPageProps<View>) {
  const { id = '', tab = 'matter' } = useParams()
  return (
    <RemedyOf query={useRemedy(id)}>{(view, whole) => <Seen {...{ view, tab, whole }} />}</RemedyOf>
  )
}

interface Remedy {
  readonly id: string
  readonly state: { readonly tender: string; readonly lot: string }
}

/** The lot that a challenge or complaint is about, and its project's page as far as it is about that. */
export function useAround(of: string, { id, state }: Remedy, whole: ProjectPage | undefined) {
  const tender = useTender(state.tender)
  const round = tender.data?.state.lots.find(({ document }) => document.lot === state.lot)
  const page = whole && nearerRemedy(whole, of, id, state.lot)
  return { round, page, lot: round?.document.title ?? '', duties: whole?.duties ?? [] }
}

interface FrameProps {
  readonly list: 'challenges' | 'complaints'
  readonly id: string
  readonly version: number
  readonly title: string
  readonly lot: string
  readonly standing: RemedyStanding
  readonly next: NextOf
  /** Nearer; absent for whoever sees no project. */
  readonly page: ProjectPage | undefined
  readonly tabs: readonly string[]
  readonly children: ReactNode
}

/** Head, six answers and tabs, the same for a challenge and a complaint. */
export function RemedyFrame(props: FrameProps) {
  const { list, id, version, title, lot, standing, page, tabs, children } = props
  const { t } = useTranslation()
  const body = (
    <div>
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to={`/${list}`}>{t(`nav.${list}`)}</Link>
        {page && (
          <>
            {' / '}
            <Link to={`/projects/${page.id}`}>{page.title}</Link>
          </>
        )}
      </nav>
      <div className="page-head">
        <PageTitle about={lot}>{title}</PageTitle>
        <StatusTag status={remedyStatus[standing]} />
        <span className="caption">
          {t('project.version', { version })} · {t('project.live')}
        </span>
        <span className="push" />
        {page && <NextVerb duties={page.duties} />}
      </div>
      <Answers {...props} />
      <nav className="tabs" aria-label={title}>
        {tabs.map((name, place) => (
          <NavLink key={name} to={`/${list}/${id}${place === 0 ? '' : `/${name}`}`} end>
            {t(`remedy.tab.${name}`)}
          </NavLink>
        ))}
      </nav>
      {children}
      {page && <OpenDuties page={page} />}
    </div>
  )
  if (!page) return body
  return (
    <div className="with-aside">
      {body}
      <Pending page={page} />
    </div>
  )
}

/** Of the nearest duty; where none is open, or none is told, of what the record itself says is next. */
function Answers({ standing, next: { name, role, by }, page }: FrameProps) {
  const { t } = useTranslation()
  const where = t(`remedy.standing.${standing}`)
  if (page && openDuties(page.duties).length > 0) {
    return <DutyAnswers where={where} duties={page.duties} />
  }
  return (
    <SixAnswers
      where={where}
      next={t(`remedy.next.${name}`)}
      until={by ? <When at={by.end} provisional={by.provisional} /> : t('project.noDeadline')}
      who={role === undefined ? t('project.nobody') : t(`remedy.who.${role}`)}
      basis={by ? <Article rule={by.rule} /> : t('project.noBasis')}
      otherwise={t(`remedy.otherwise.${name}`)}
    />
  )
}
