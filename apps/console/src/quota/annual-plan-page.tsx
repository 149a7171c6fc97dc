import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { AnnualPlan, PlanLine, UnitPlan } from '#libs/contracts/views'
import { mayGive, quotaVerbActors } from '../acts/acted.js'
import { useAnnualPlan } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { foreign } from '../elements/article-words.js'
import { Heads } from '../elements/heads.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { BurnDown, Legend } from './burn-down.js'
import { useLineWords } from './line-words.js'

const may = (command: string): boolean => mayGive(command, actingRole(), quotaVerbActors)

/** 年度计划: a year's training places, unit by unit, and what plans, contracts and classes used of them. */
export function AnnualPlanPage() {
  const { t } = useTranslation()
  const { year } = useParams()
  const plan = useAnnualPlan(year)
  return (
    <>
      <PageTitle>{t('quota.title')}</PageTitle>
      <p className="lead">{t('quota.lead')}</p>
      {may('set-annual-quota') && (
        <p className="act-buttons roomy">
          <Link to="/annual-plan/acts/set-annual-quota">{t('act.does.set-annual-quota')}</Link>
        </p>
      )}
      <Answered query={plan}>{found => <Year plan={found} />}</Answered>
    </>
  )
}

function Year({ plan: { year, years, units } }: { readonly plan: AnnualPlan }) {
  const { t } = useTranslation()
  return (
    <>
      <nav aria-label={t('quota.years')} className="act-buttons roomy">
        {years.map(one => (
          <Link
            key={one}
            to={`/annual-plan/${String(one)}`}
            {...(one === year && { 'aria-current': 'page' })}
          >
            {t('quota.year', { year: one })}
          </Link>
        ))}
      </nav>
      {units.length === 0 ? (
        <p className="panel quiet">{t('quota.none', { year })}</p>
      ) : (
        units.map(unit => <Unit key={unit.unit} plan={unit} year={year} />)
      )}
    </>
  )
}

interface UnitProps {
  readonly plan: UnitPlan
  readonly year: number
}

function Unit({ plan, year }: UnitProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, quota } = plan
  return (
    <section className="panel apart" aria-label={unit}>
      <h2 lang={foreign(unit, language)}>{unit}</h2>
      <p className="caption">
        {quota
          ? t('quota.by', { paper: quota.paper, count: quota.changes })
          : t('quota.unset', { year })}{' '}
        {quota && may('change-annual-quota') && (
          <Link to={`/annual-plan/${String(year)}/change/${quota.id}`}>
            {t('act.does.change-annual-quota')}
          </Link>
        )}
      </p>
      <figure className="places">
        <figcaption>{useFinding(plan)}</figcaption>
        <Lines lines={plan.lines} />
        <Legend />
      </figure>
    </section>
  )
}

/** The one sentence that the figures come to. */
function useFinding({ lines }: UnitPlan): string {
  const { t } = useTranslation()
  const set = lines.filter(({ quota }) => quota !== undefined)
  const sum = (of: (line: PlanLine) => number) => set.reduce((all, line) => all + of(line), 0)
  const [quota, planned] = [sum(line => line.quota ?? 0), sum(line => line.planned)]
  const over = set.filter(line => line.planned > (line.quota ?? 0)).length
  const percent = quota === 0 ? 0 : Math.round((planned / quota) * 100)
  if (set.length === 0) return t('quota.findingUnset')
  return [
    t('quota.finding', { quota, planned, percent }),
    ...(over > 0 ? [t('quota.findingOver', { count: over })] : []),
  ].join(t('quota.join'))
}

const figures = ['quota', 'planned', 'contracted', 'taught', 'certified', 'left'] as const

function Lines({ lines }: { readonly lines: readonly PlanLine[] }) {
  const { t } = useTranslation()
  const most = Math.max(...lines.map(({ quota = 0, planned }) => Math.max(quota, planned)))
  return (
    <table className="plain stacks">
      <Heads words={['line', 'bar', ...figures].map(column => t(`quota.${column}`))} />
      <tbody>
        {lines.map(line => (
          <Row key={`${line.occupation}${line.level ?? ''}`} {...{ line, most }} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ line, most }: { readonly line: PlanLine; readonly most: number }) {
  const { t } = useTranslation()
  const named = useLineWords()
  const { quota, binding } = line
  const left = quota === undefined ? undefined : quota - line.planned
  const shown = { ...line, left }
  return (
    <tr>
      <th scope="row">
        {named(line)}
        {binding && <span className="caption below">{t('quota.binding')}</span>}
      </th>
      <td data-head={t('quota.bar')}>
        <BurnDown {...{ line, most }} />
      </td>
      {figures.map(figure => (
        <td key={figure} className="money" data-head={t(`quota.${figure}`)}>
          {figure === 'left' && left !== undefined && left < 0
            ? t('quota.over', { count: -left })
            : (shown[figure] ?? t('unset'))}
        </td>
      ))}
    </tr>
  )
}
