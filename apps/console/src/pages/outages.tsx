import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { outageLogId, type OutageLog } from '#libs/domain/county/outage-log'
import { mayGive } from '../acts/acted.js'
import { Acting } from '../acts/acting.js'
import { verbs } from '../acts/acts.js'
import { outages } from '../api/outages.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { absolute } from '../elements/when-words.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'

/** When the system could not be used: for officers who judge what it did to a tender, and for bidders. */
export function OutagePage() {
  const { t } = useTranslation()
  const log = useQuery({ queryKey: ['outages'], queryFn: ({ signal }) => outages(signal) })
  const [recording, setRecording] = useState(false)
  const act = verbs['record-outage']
  const may = mayGive('record-outage', actingRole())
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/tenders">{t('nav.tenders')}</Link>
      </nav>
      <PageTitle>{t('outages.title')}</PageTitle>
      <p className="lead">{t('outages.lead')}</p>
      <Answered query={log}>{found => <Rows outages={found} />}</Answered>
      {may && act && !recording && (
        <button
          type="button"
          className="as-link"
          onClick={() => {
            setRecording(true)
          }}
        >
          {t('act.does.record-outage')}
        </button>
      )}
      {may && act && recording && (
        <Acting
          act={act}
          place={{ subject: `outage-log-${outageLogId}`, caseId: '' }}
          draft="record-outage"
          makes={outageLogId}
          around={{ back: '/outages', backWords: 'outages.title', timeline: [], duties: [] }}
        />
      )}
    </div>
  )
}

function Rows({ outages: found }: { readonly outages: OutageLog['outages'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (found.length === 0) return <p className="panel quiet">{t('outages.none')}</p>
  return (
    <table className="plain stacks panel">
      <thead>
        <tr>
          <th scope="col">{t('field.outageFrom')}</th>
          <th scope="col">{t('field.outageUntil')}</th>
          <th scope="col">{t('outages.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ outage, from, until }) => (
          <tr key={outage}>
            <td data-head={t('field.outageFrom')}>
              <time dateTime={from}>{absolute(from, language)}</time>
            </td>
            <td data-head={t('field.outageUntil')}>
              <time dateTime={until}>{absolute(until, language)}</time>
            </td>
            <td data-head={t('outages.minutes')} className="money">
              {Math.ceil((Date.parse(until) - Date.parse(from)) / 60_000)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
