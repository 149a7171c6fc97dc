import { useTranslation } from 'react-i18next'

interface BudgetBarProps {
  /** Share of the period that is spent, in percent; beyond 100 when overdue. */
  readonly spent: number
  readonly paused?: boolean | undefined
}

/** Where people are told: assignee, deputy, section chief; beyond the end it climbs on. */
const ticks = [50, 80, 100]
/** What the bar shows of what runs past the end. */
const latest = 150

/** How much of a duty's time is spent, as a bar with its ticks and in words; late, the words are the date's. */
export function BudgetBar({ spent, paused = false }: BudgetBarProps) {
  const { t } = useTranslation()
  const late = spent > 100
  const scale = late ? latest : 100
  const width = (share: number) => `${String((Math.min(share, scale) / scale) * 100)}%`
  const mood = paused ? ' budget-paused' : late ? ' budget-late' : ''
  return (
    <span className={`budget${mood}`}>
      <span className="budget-bar" aria-hidden>
        <span className="budget-spent" style={{ width: width(Math.min(spent, 100)) }} />
        {late && (
          <span
            className="budget-beyond"
            style={{ insetInlineStart: width(100), width: width(Math.min(spent, latest) - 100) }}
          />
        )}
        {ticks
          .filter(tick => tick < scale)
          .map(tick => (
            <span key={tick} className="budget-tick" style={{ insetInlineStart: width(tick) }} />
          ))}
      </span>
      {!late && t('when.spent', { percent: Math.round(spent) })}
    </span>
  )
}
