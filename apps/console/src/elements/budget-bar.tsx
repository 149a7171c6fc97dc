import { useTranslation } from 'react-i18next'

interface BudgetBarProps {
  /** Share of the period that is spent, in percent; beyond 100 when overdue. */
  readonly spent: number
  readonly paused?: boolean | undefined
  /** Shares at which somebody is told: 50, 80, 100 and 150 where it climbs. */
  readonly rungs: readonly number[]
}

/** How much of a duty's time is spent, as a bar with its rungs and in words. */
export function BudgetBar({ spent, paused = false, rungs }: BudgetBarProps) {
  const { t } = useTranslation()
  const scale = Math.max(100, ...rungs)
  const width = (share: number) => `${String(Math.min(100, (share / scale) * 100))}%`
  const mood = paused ? ' budget-paused' : spent > 100 ? ' budget-late' : ''
  return (
    <span className={`budget${mood}`}>
      <span className="budget-bar" aria-hidden>
        <span className="budget-spent" style={{ width: width(spent) }} />
        {rungs
          .filter(rung => rung < scale)
          .map(rung => (
            <span key={rung} className="budget-tick" style={{ insetInlineStart: width(rung) }} />
          ))}
      </span>
      {t('when.spent', { percent: Math.round(spent) })}
    </span>
  )
}
