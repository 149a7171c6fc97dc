import { useTranslation } from 'react-i18next'
import { Article } from './article.js'
import { useLanguage } from '../words/language.js'
import { useCountyNow } from './county-clock.js'
import { absolute, distance, inTable, type Counted } from './when-words.js'

interface WhenProps {
  /** The recorded end, an instant of the county's time. */
  readonly at: string
  /** What is left in the law's own unit; without it calendar days are counted. */
  readonly counted?: Counted | undefined
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
  /** Only the date and how far off it is, for narrow columns. */
  readonly brief?: boolean | undefined
  /** No distance is told: the act is done, or nobody has counted in the law's unit yet. */
  readonly dateOnly?: boolean | undefined
}

/** Where the clock stands, or how far off the end is; nothing once the act is done. */
function Distance({ at, counted, pausedSince, dateOnly }: WhenProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const now = useCountyNow()
  if (pausedSince !== undefined)
    return <> · {t('when.paused', { since: inTable(pausedSince, language) })}</>
  if (dateOnly) return null
  const left = distance(at, now, counted)
  return (
    <span className={left.key.startsWith('late') ? 'when-overdue' : undefined}>
      {' '}
      · {t(`when.${left.key}`, { ...left })}
    </span>
  )
}

/** Prints every deadline: absolute · relative · article · consequence, in this order. */
export function When(when: WhenProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <span>
      {when.movedFrom !== undefined && (
        <>
          <s>{t('when.moved', { from: inTable(when.movedFrom, language) })}</s>{' '}
        </>
      )}
      <time dateTime={when.at}>{(when.brief ? inTable : absolute)(when.at, language)}</time>
      <Distance {...when} />
      {when.article !== undefined && (
        <>
          {' '}
          · <Article rule={when.article} />
        </>
      )}
      {when.provisional && <> · {t('when.provisional')}</>}
      {when.consequence !== undefined && (
        <span className="when-consequence">{when.consequence}</span>
      )}
    </span>
  )
}
