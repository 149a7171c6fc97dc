import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { HandoverLine, HandoverList } from '#libs/contracts/views'
import { Acting } from '../acts/acting.js'
import { PersonName } from '../acts/person-question.js'
import { get } from '../api/call.js'
import { Answered } from '../elements/answered.js'
import { Heads } from '../elements/heads.js'
import { PageTitle } from '../elements/page-title.js'
import { absolute } from '../elements/when-words.js'
import { actingRole, currentUser } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { officeActs, returnToOffice, type Held } from './office-acts.js'

const useMe = () =>
  useQuery({
    queryKey: ['me'],
    queryFn: async () => (await currentUser())?.profile.sub ?? '',
  })

const useHolder = (person: string) =>
  useQuery({
    queryKey: ['officeholder', person],
    queryFn: ({ signal }) =>
      get<{ readonly state: Held }>(`/county/officeholders/${person}`, signal),
  })

const useHandover = (person: string) =>
  useQuery({
    queryKey: ['handover', person],
    queryFn: ({ signal }) => get<HandoverList>(`/county/handover-lists/${person}`, signal),
  })

/** Where a post is: one's own, or for the administrator another's. */
const placeOf = (person: string | undefined) => (person === undefined ? '' : `/of/${person}`)

interface OfProps {
  children(this: void, found: { readonly person: string; readonly holder: Held }): ReactNode
}

function Of({ children }: OfProps) {
  const { person } = useParams()
  const me = useMe()
  return <Answered query={me}>{id => <Holder person={person ?? id}>{children}</Holder>}</Answered>
}

function Holder({ person, children }: OfProps & { readonly person: string }) {
  const holder = useHolder(person)
  return <Answered query={holder}>{({ state }) => children({ person, holder: state })}</Answered>
}

/** 岗位与代理: whose offices these are, who acts for them and when, and what there is to hand over. */
export function OfficePage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle>{t('offices.title')}</PageTitle>
      <Of>{found => <Post {...found} />}</Of>
    </>
  )
}

interface PostProps {
  readonly person: string
  readonly holder: Held
}

function Post({ person, holder }: PostProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { person: other } = useParams()
  const verbs = verbsOf(holder)
  return (
    <>
      <p className="lead">
        <PersonName person={person} /> ·{' '}
        {holder.roles.map(role => t(`role.${role}`)).join(t('form.and'))}
      </p>
      <p className="act-buttons">
        {verbs.map(verb => (
          <Link key={verb} to={`/offices${placeOf(other)}/acts/${verb}`}>
            {t(`act.does.${verb}`)}
          </Link>
        ))}
      </p>
      <Lines title={t('offices.delegations')}>
        {holder.delegations.map(({ delegation, to, roles, from, until, reason }) => (
          <li key={delegation}>
            <PersonName person={to} /> · {roles.map(role => t(`role.${role}`)).join(t('form.and'))}{' '}
            · <Window {...{ from, until }} /> · {reason}
          </li>
        ))}
      </Lines>
      <Lines title={t('offices.received')}>
        {holder.received.map(({ delegation, from, until }) => (
          <li key={delegation}>
            <PersonName person={from} /> ·{' '}
            <time dateTime={until}>{t('offices.until', { until: absolute(until, language) })}</time>
          </li>
        ))}
      </Lines>
      <Lines title={t('offices.deputies')}>
        {holder.deputies.map(({ deputy, roles }) => (
          <li key={deputy}>
            <PersonName person={deputy} /> ·{' '}
            {roles.map(role => t(`role.${role}`)).join(t('form.and'))}
          </li>
        ))}
      </Lines>
      <Lines title={t('offices.absences')}>
        {holder.absences.map(({ absence, ground, from, until }) => (
          <li key={absence}>
            {t(`option.absenceGround.${ground}`)} · <Window {...{ from, until }} />
          </li>
        ))}
      </Lines>
      {holder.tookOver.length > 0 && (
        <Lines title={t('offices.tookOver')}>
          {holder.tookOver.map(one => (
            <li key={one}>
              <PersonName person={one} />
            </li>
          ))}
        </Lines>
      )}
      {holder.status === 'handed-over' && <HandedOver holder={holder} />}
    </>
  )
}

/** Who has handed over is brought back by the administrator alone. */
function verbsOf(holder: Held): readonly string[] {
  if (holder.status === 'in-office') return Object.keys(officeActs(holder, [])).filter(can(holder))
  return actingRole() === 'administrator' ? ['return-to-office'] : []
}

/** What ends something is offered where there is something to end. */
const can =
  ({ delegations, deputies, absences }: Held) =>
  (verb: string): boolean =>
    (verb !== 'end-delegation' || delegations.length > 0) &&
    (verb !== 'release-deputy' || deputies.length > 0) &&
    (verb !== 'end-absence' || absences.length > 0)

function Window({ from, until }: { readonly from: string; readonly until: string }) {
  const language = useLanguage()
  return (
    <>
      <time dateTime={from}>{absolute(from, language)}</time> —{' '}
      <time dateTime={until}>{absolute(until, language)}</time>
    </>
  )
}

function Lines({
  title,
  children,
}: {
  readonly title: string
  readonly children: readonly ReactNode[]
}) {
  const { t } = useTranslation()
  return (
    <section className="panel apart" aria-label={title}>
      <h2>{title}</h2>
      {children.length === 0 ? <p className="quiet">{t('offices.none')}</p> : <ul>{children}</ul>}
    </section>
  )
}

/** 移交清单 as it was when everything was handed over; it prints. */
function HandedOver({ holder }: { readonly holder: Extract<Held, { status: 'handed-over' }> }) {
  const { t } = useTranslation()
  const { to, reason, list } = holder.handover
  return (
    <section className="panel apart" aria-labelledby="handed-over">
      <h2 id="handed-over">{t('offices.handedOver')}</h2>
      <p>
        {t('offices.to')} <PersonName person={to} /> · {reason}
      </p>
      <HandoverTable items={list} />
    </section>
  )
}

export function HandoverTable({ items }: { readonly items: readonly HandoverLine[] }) {
  const { t } = useTranslation()
  return (
    <>
      <table className="plain dense">
        <caption>{t('offices.list', { count: items.length })}</caption>
        <Heads words={['what', 'which', 'number'].map(column => t(`offices.${column}`))} />
        <tbody>
          {items.map(({ what, id, as, title }) => (
            <tr key={`${what}${id}${as ?? ''}`}>
              <td>{t(`offices.line.${what}`)}</td>
              <td>
                {as !== undefined && (what === 'duty' ? t(`duty.${as}`) : as)} {title}
              </td>
              <td>{id.slice(-12)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">{t('offices.allElse')}</p>
    </>
  )
}

/** The page of one act at a post. */
export function OfficeActPage() {
  const { t } = useTranslation()
  const { verb = '' } = useParams()
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/offices">{t('offices.title')}</Link>
      </nav>
      <PageTitle>{t(`act.does.${verb}`)}</PageTitle>
      <Of>
        {({ person, holder }) =>
          verb === 'hand-over-duties' ? (
            <HandingOver {...{ person, holder }} />
          ) : (
            <Doing {...{ person, holder }} list={[]} />
          )
        }
      </Of>
    </div>
  )
}

/** What there is to hand over stands beside the act, before it and after it. */
function HandingOver({ person, holder }: PostProps) {
  const list = useHandover(person)
  return (
    <Answered query={list}>
      {({ items }) => (
        <>
          <HandoverTable items={items} />
          <Doing {...{ person, holder }} list={items} />
        </>
      )}
    </Answered>
  )
}

interface DoingProps extends PostProps {
  readonly list: readonly HandoverLine[]
}

function Doing({ person, holder: now, list }: DoingProps) {
  const { t } = useTranslation()
  const { verb = '', person: other } = useParams()
  // Once it is done the post stands otherwise, and the result is still to be read here.
  const [holder] = useState(now)
  const back = verb === 'return-to-office' && holder.status === 'handed-over'
  const act = back ? returnToOffice(holder) : officeActs(holder, list)[verb]
  if (act === undefined) return <p className="panel">{t('state.notFound')}</p>
  return (
    <>
      {back && <p className="lead">{t('offices.comesBack')}</p>}
      <Acting
        act={act}
        place={{ subject: `officeholder-${person}`, caseId: '' }}
        draft={`offices.${person}.${verb}.${actingRole() ?? ''}`}
        around={{
          ...{ back: `/offices${placeOf(other)}`, backWords: 'offices.title' },
          ...{ timeline: [], duties: [] },
        }}
      />
    </>
  )
}
