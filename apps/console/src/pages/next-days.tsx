import { useTranslation } from 'react-i18next'
import type { DutyView, TodayPage } from '#libs/contracts/views'
import { inTable } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'

/** The county's day on which a deadline ends: midnight closes the day before. */
const lastDay = ({ dueAt }: DutyView): string =>
  new Date(Date.parse(dueAt) - 1 + 8 * 3_600_000).toISOString().slice(0, 10)

/** How much ends on each of the next ten working days; rest days count to the one before them. */
export function NextDays({ workingDays, due }: Pick<TodayPage, 'workingDays' | 'due'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const ends = due.map(lastDay)
  return (
    <aside className="panel" aria-labelledby="next-days">
      <h2 id="next-days">{t('today.nextDays', { count: workingDays.length })}</h2>
      <ol className="days">
        {workingDays.map((day, place) => {
          const after = workingDays[place + 1]
          const count = ends.filter(
            end => end >= day && (after === undefined ? end === day : end < after),
          ).length
          const [date = '', weekday = ''] = wordsOf(day, language)
          return (
            <li key={day} className={count === 0 ? 'free' : undefined}>
              <time dateTime={day}>
                {date} {weekday}
              </time>
              <strong>{count === 0 ? '–' : count}</strong>
            </li>
          )
        })}
      </ol>
    </aside>
  )
}

/** `3-12` and `四`, or `3-12` and `Thu`. */
function wordsOf(day: string, language: 'zh' | 'en'): readonly string[] {
  const table = inTable(`${day}T12:00:00+08:00`, language)
  const weekday = /[一二三四五六日]|^[A-Z][a-z]+/.exec(table)?.[0] ?? ''
  return [day.slice(5).replace(/^0/, ''), weekday]
}
