import { useTranslation } from 'react-i18next'
import type { OpenedLine, OpeningEntry } from '#libs/contracts/views'
import { useOwnBids } from '../api/bidding.js'
import type { TenderView } from '../pages/tender-view.js'
import { seesProjects } from '../session/session.js'
import { useNames } from './opened-bids.js'
import { RoomActs } from './room-acts.js'

interface OpeningRecordProps {
  readonly view: TenderView
  readonly lines: readonly OpenedLine[]
  readonly record: readonly OpeningEntry[]
}

/** `09:30:04`, of an instant of the county's time. */
const clockOf = (at: string): string => at.slice(11, 19)

/** What happened, line by line, as the record of the opening keeps it 开标记录. */
export function OpeningRecord({ view, lines, record }: OpeningRecordProps) {
  const { t } = useTranslation()
  const nameOf = useNames()
  const { state } = view
  const own = useOwnBids(view.id, !seesProjects())
  const institution = lines.find(({ bidder }) => bidder === own.data?.institution)?.bidder
  return (
    <section className="panel act-form" aria-labelledby="room-record">
      <h2 id="room-record">{t('openingRoom.record')}</h2>
      <ol className="room-record">
        {'deadline' in state && (
          <li>
            <time dateTime={state.deadline}>{clockOf(state.deadline)}</time>{' '}
            {t('openingRoom.entry.deadline', { count: lines.length })}
          </li>
        )}
        {record.map(({ id, at, type, institution: of, about, words }) => (
          <li key={id}>
            <time dateTime={at}>{clockOf(at)}</time>{' '}
            {t(`openingRoom.entry.${about ?? type}`, {
              who: of === undefined ? t('openingRoom.officer') : nameOf(of),
            })}
            {words !== undefined && <span className="room-words">{words}</span>}
          </li>
        ))}
      </ol>
      <RoomActs {...{ view, record, institution }} />
      <p className="caption">{t('openingRoom.faults')}</p>
    </section>
  )
}
