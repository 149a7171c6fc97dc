import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { PaperRow } from '#libs/contracts/views'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { StatusTag } from '../elements/status-tag.js'
import { inTable } from '../elements/when-words.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { paperStatus } from './paper-verbs.js'
import { useRegister, useSeriesList, type SeriesView } from './queries.js'

/** The register of papers: a series of numbers for each unit, kind and year. */
export function Papers() {
  const { t } = useTranslation()
  const series = useSeriesList()
  return (
    <>
      <PageTitle>{t('nav.papers')}</PageTitle>
      {actingRole() === 'administrator' && (
        <p>
          <Link to="/papers/open">{t('act.does.open-number-series')}</Link>
        </p>
      )}
      <Answered query={series}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="panel quiet">{t('papers.none')}</p>
          ) : (
            <table className="plain panel stacks projects">
              <thead>
                <tr>
                  <th scope="col">{t('papers.series')}</th>
                  <th scope="col">{t('papers.unit')}</th>
                  <th scope="col">{t('papers.year')}</th>
                  <th scope="col">{t('papers.taken')}</th>
                  <th scope="col">{t('papers.voided')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(one => (
                  <SeriesRow key={one.id} one={one} />
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
    </>
  )
}

function SeriesRow({ one: { id, state } }: { readonly one: SeriesView }) {
  const { t } = useTranslation()
  const { unit, kind, year, codeWord, taken } = state
  return (
    <tr>
      <td>
        <Link to={`/papers/series/${id}`}>{t(`papers.kind.${kind}`)}</Link>
        <span className="caption below">{codeWord}</span>
      </td>
      <td data-head={t('papers.unit')}>{unit}</td>
      <td data-head={t('papers.year')}>{year}</td>
      <td data-head={t('papers.taken')}>{t('papers.count', { count: taken.length })}</td>
      <td data-head={t('papers.voided')}>
        {t('papers.count', { count: taken.filter(({ voided }) => voided !== undefined).length })}
      </td>
    </tr>
  )
}

/** One series in its order: no number left out, void ones in their places with the reason. */
export function SeriesPage() {
  const { t } = useTranslation()
  const { series = '' } = useParams()
  const [search] = useSearchParams()
  const register = useRegister(series, search.get('cursor'))
  return (
    <Answered query={register}>
      {({ view: { state }, list }) => (
        <>
          <nav aria-label={t('nav.path')} className="crumbs">
            <Link to="/papers">{t('nav.papers')}</Link>
          </nav>
          <PageTitle>
            {`${t(`papers.kind.${state.kind}`)} ${state.codeWord}〔${String(state.year)}〕`}
          </PageTitle>
          <p className="lead">
            {t('papers.gapless', { count: state.taken.length, unit: state.unit })}
          </p>
          {list.items.length === 0 ? (
            <p className="panel quiet">{t('papers.noNumber')}</p>
          ) : (
            <Numbers items={list.items} />
          )}
          {list.next !== undefined && (
            <Link to={`/papers/series/${series}?cursor=${list.next}`}>{t('projects.older')}</Link>
          )}
        </>
      )}
    </Answered>
  )
}

function Numbers({ items }: { readonly items: readonly PaperRow[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <table className="plain panel stacks projects">
      <thead>
        <tr>
          <th scope="col">{t('papers.number')}</th>
          <th scope="col">{t('projects.name')}</th>
          <th scope="col">{t('papers.standing')}</th>
          <th scope="col">{t('papers.numberedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(row => (
          <tr key={row.id}>
            <td>
              <Link to={`/papers/${row.id}`}>{row.number}</Link>
            </td>
            <td data-head={t('projects.name')}>
              <Link to={`/projects/${row.project}/files`}>{row.projectTitle}</Link>
            </td>
            <td data-head={t('papers.standing')}>
              <StatusTag status={paperStatus[row.status]} />{' '}
              <span className="caption">
                {t(`papers.status.${row.status}`)}
                {row.reason !== undefined && ` · ${row.reason}`}
              </span>
            </td>
            <td data-head={t('papers.numberedAt')}>
              <time dateTime={row.numberedAt}>{inTable(row.numberedAt, language)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
