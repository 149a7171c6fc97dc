import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { AnnualPlan } from '#libs/contracts/views'
import type { Act } from '../acts/act.js'
import { mayGive, quotaVerbActors } from '../acts/acted.js'
import { Acting } from '../acts/acting.js'
import { useAnnualPlan } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'
import { changeQuota, setQuota } from './quota-acts.js'

/** The page on which a unit's quota of a year is set or, where one is named, changed. */
export function QuotaActPage() {
  const { t } = useTranslation()
  const { year, quota } = useParams()
  const plan = useAnnualPlan(year)
  const command = commandOf(quota)
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/annual-plan">{t('quota.title')}</Link>
      </nav>
      <PageTitle>{t(`act.does.${command}`)}</PageTitle>
      <Answered query={plan}>{found => <Asked {...{ found, quota }} />}</Answered>
    </div>
  )
}

const commandOf = (quota: string | undefined) =>
  quota === undefined ? 'set-annual-quota' : 'change-annual-quota'

interface AskedProps {
  readonly found: AnnualPlan
  readonly quota: string | undefined
}

function Asked({ found, quota }: AskedProps) {
  const { t } = useTranslation()
  // Once it is done the quota stands otherwise, and the result is still to be read here.
  const [act] = useState(() => actOf(found, quota))
  const may = mayGive(commandOf(quota), actingRole(), quotaVerbActors)
  if (act === undefined || !may) return <p className="panel">{t('state.notFound')}</p>
  return (
    <Acting
      act={act}
      place={{ subject: quota === undefined ? '' : `annual-quota-${quota}`, caseId: '' }}
      draft={`annual-quota.${quota ?? ''}`}
      around={{
        ...{ back: `/annual-plan/${String(found.year)}`, backWords: 'quota.title' },
        ...{ timeline: [], duties: [] },
      }}
    />
  )
}

function actOf({ year, units }: AnnualPlan, quota: string | undefined): Act | undefined {
  if (quota === undefined) {
    const unit = units.find(one => one.quota === undefined)?.unit
    return setQuota({ year: String(year), ...(unit !== undefined && { unit }) })
  }
  const plan = units.find(one => one.quota?.id === quota)
  return plan && changeQuota(plan)
}
