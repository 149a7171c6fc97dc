import { useTranslation } from 'react-i18next'
import type { TodayPage } from '#libs/contracts/views'
import { lastDay, weekdayOf } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

/** How much ends on each of the next ten working days; rest days count to the one before them. */
export function NextDays({ workingDays, due }: Pick<TodayPage, 'workingDays' | 'due'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const ends = due.map(({ dueAt }) => lastDay(dueAt))
  return (
    <aside className="panel" aria-labelledby="next-days">
      <h2 id="next-days">{t('today.nextDays', { count: workingDays.length })}</h2>
      <ol className="days">
        {workingDays.map((day, place) => {
          const after = workingDays[place + 1]
          const count = ends.filter(
            end => end >= day && (after === undefined ? end === day : end < after),
          ).length
          return (
            <li key={day} className={count === 0 ? 'free' : undefined}>
              <time dateTime={day}>
                {day.slice(5).replace(/^0/, '')} {weekdayOf(day, language)}
              </time>
              <strong>{count === 0 ? '–' : count}</strong>
            </li>
          )
        })}
      </ol>
    </aside>
  )
}
