import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatutoryEnd } from '#libs/contracts'
import type { LotRound } from '#libs/domain/procurement/tender'
import { Article } from '../elements/article.js'
import { foreign } from '../elements/article-words.js'
import { When } from '../elements/when.js'
import { absolute } from '../elements/when-words.js'
import { useLanguage } from '../words/language.js'
import type { TenderView } from './tender-view.js'

type State = TenderView['state']

/** A date of the round: what it is, and its end as it was reckoned or the instant as it was fixed. */
interface DateOf {
  readonly name: string
  readonly end: StatutoryEnd | string
}

const ofRound = (state: State): readonly DateOf[] => [
  { name: 'notBefore', end: state.notBefore },
  ...('publishedAt' in state
    ? [
        { name: 'publishedAt', end: state.publishedAt },
        { name: 'noticeEnds', end: state.noticeEnds },
        { name: 'documentOfferEnds', end: state.documentOfferEnds },
        { name: 'deadline', end: state.deadline },
      ]
    : []),
  ...('decryptionEnds' in state ? [{ name: 'decryptionEnds', end: state.decryptionEnds }] : []),
]

const reckoned = ['confirmBy', 'announceBy', 'noticeEnds', 'challengeEnds', 'signBy'] as const

/** The ends that a lot's stage carries; each stage has its own. */
const ofLot = ({ stage }: LotRound): readonly DateOf[] =>
  reckoned.flatMap(name => {
    // A stage has these fields or it has not; none of them is anything but an end.
    const end = (stage as Partial<Record<typeof name, StatutoryEnd>>)[name]
    return end ? [{ name: name === 'noticeEnds' ? 'awardNoticeEnds' : name, end }] : []
  })

/** Every date of the round and of its lots, with its article and by which calendar it was reckoned. */
export function TenderDates({ state }: { readonly state: State }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <Dates title={t('tender.dates')} dates={ofRound(state)} />
      {state.lots.map((round, place) => (
        <Dates
          key={round.document.lot}
          title={
            <>
              {t('lane.lot', { number: place + 1 })}{' '}
              <span lang={foreign(round.document.title, language)}>{round.document.title}</span>
            </>
          }
          dates={ofLot(round)}
        />
      ))}
    </>
  )
}

interface DatesProps {
  readonly title: ReactNode
  readonly dates: readonly DateOf[]
}

function Dates({ title, dates }: DatesProps) {
  const { t } = useTranslation()
  if (dates.length === 0) return null
  return (
    <table className="plain stacks panel apart">
      <caption>{title}</caption>
      <DatesHead />
      <tbody>
        {dates.map(date => (
          <tr key={date.name}>
            <th scope="row">{t(`tender.date.${date.name}`)}</th>
            <td>
              <Moment end={date.end} />
            </td>
            <td>
              <Basis end={date.end} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Moment({ end }: Pick<DateOf, 'end'>) {
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
export function DatesHead() {
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
