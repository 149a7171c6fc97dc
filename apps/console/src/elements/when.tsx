import { useTranslation } from 'react-i18next'
import { useLanguage } from '../words/language.js'
import { useCountyNow } from './county-clock.js'
import { absolute, distance, inTable } from './when-words.js'

interface WhenProps {
  /** The recorded end, an instant of the county's time. */
  readonly at: string
  /** The article or county rule in short: `87号令第68条`. */
  readonly article?: string | undefined
  /** What the law or the county does when nobody acts. */
  readonly consequence?: string | undefined
  /** Reaches into a year whose holidays are not yet published. */
  readonly provisional?: boolean | undefined
  /** The clock stands still since this instant. */
  readonly pausedSince?: string | undefined
  /** Where it ended before it was moved. */
  readonly movedFrom?: string | undefined
  /** The act is done: no distance is told. */
  readonly done?: boolean | undefined
}

/** Prints every deadline: absolute · relative · article · consequence, in this order. */
export function When(when: WhenProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useCountyNow()
  const left = distance(when.at, now)
  const late = left.key === 'late-days' && !when.done && when.pausedSince === undefined
  return (
    <span className={late ? 'when-overdue' : undefined}>
      {when.movedFrom !== undefined && (
        <s>{t('when.moved', { from: inTable(when.movedFrom, language) })} </s>
      )}
      <time dateTime={when.at}>{absolute(when.at, language)}</time>
      {when.pausedSince !== undefined && (
        <> · {t('when.paused', { since: inTable(when.pausedSince, language) })}</>
      )}
      {when.pausedSince === undefined && !when.done && <> · {t(`when.${left.key}`, { ...left })}</>}
      {when.article !== undefined && <> · {when.article}</>}
      {when.provisional && <> · {t('when.provisional')}</>}
      {when.consequence !== undefined && (
        <span className="when-consequence">{when.consequence}</span>
      )}
    </span>
  )
}
