import { useTranslation } from 'react-i18next'
import type { StatutoryEnd } from '#libs/contracts'
import type { LotRound } from '#libs/domain/procurement/tender'
import { foreign } from '../elements/article-words.js'
import { Dates, type DateOf } from '../elements/dates.js'
import { useLanguage } from '../words/language.js'
import type { TenderView } from './tender-view.js'

type State = TenderView['state']

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
export function TenderDates({ id, state }: Pick<TenderView, 'id' | 'state'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <Dates
        of={`tenders/${id}`}
        words="tender.date"
        title={t('tender.dates')}
        dates={ofRound(state)}
      />
      {state.lots.map((round, place) => (
        <Dates
          key={round.document.lot}
          of={`tenders/${id}`}
          words="tender.date"
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
