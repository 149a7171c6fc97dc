import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatutoryEnd } from '#libs/contracts'
import { useLanguage } from '../words/language.js'
import { Article } from './article.js'
import { HowDated } from './deadline-sheet.js'
import { absolute } from './when-words.js'
import { When } from './when.js'

/** A date of an object: what it is, and its end as it was reckoned or the instant as it was fixed. */
export interface DateOf {
  readonly name: string
  readonly end: StatutoryEnd | string
  /** What was owed by then is done. */
  readonly done?: boolean
  /** Whose dates it stands among, where it is another object's. */
  readonly of?: string
}

interface DatesProps {
  /** The object whose dates they are: `tenders/<id>`. */
  readonly of: string
  /** Under which words the dates are called: `tender.date`. */
  readonly words: string
  readonly title: ReactNode
  readonly dates: readonly DateOf[]
}

/** Dates with their articles, and how each was counted day by day. */
export function Dates({ of, words, title, dates }: DatesProps) {
  const { t } = useTranslation()
  if (dates.length === 0) return null
  return (
    <table className="plain stacks panel apart">
      <caption>{title}</caption>
      <DatesHead />
      <tbody>
        {dates.map(date => (
          <tr key={date.name}>
            <th scope="row">{t(`${words}.${date.name}`)}</th>
            <td>
              <Moment {...date} />
              {date.done === true && <span className="caption"> ✓ {t('today.done')}</span>}
            </td>
            <td>
              <Basis end={date.end} />
              {isCounted(date) && <HowDated of={date.of ?? of} end={endOf(date)} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Instants that were fixed, or that a window led to; what else happened was counted nowhere. */
const fixed: readonly string[] = ['deadline', 'decryptionEnds']

const isCounted = ({ name, end }: DateOf): boolean =>
  typeof end !== 'string' || fixed.includes(name)

const endOf = ({ end }: DateOf): string => (typeof end === 'string' ? end : end.end)

function Moment({ end }: DateOf) {
  const language = useLanguage()
  if (typeof end === 'string') return <time dateTime={end}>{absolute(end, language)}</time>
  return <When at={end.end} provisional={end.provisional} dateOnly />
}

function Basis({ end }: Pick<DateOf, 'end'>) {
  const { t } = useTranslation()
  if (typeof end === 'string') return null
  return (
    <>
      <Article rule={end.rule} />{' '}
      <span className="caption">{t('tender.calendar', { version: end.calendarVersion })}</span>
    </>
  )
}

/** What every table of dates says: the act, its end, its basis. */
function DatesHead() {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">{t('tender.what')}</th>
        <th scope="col">{t('table.when')}</th>
        <th scope="col">{t('table.basis')}</th>
      </tr>
    </thead>
  )
}
