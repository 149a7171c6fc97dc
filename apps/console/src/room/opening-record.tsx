import { useTranslation } from 'react-i18next'
import type { OpenedLine, OpeningEntry } from '#libs/contracts/views'
import type { TenderView } from '../pages/tender-view.js'
import { useNames } from './opened-bids.js'

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
  return (
    <section className="panel act-form" aria-labelledby="room-record">
      <h2 id="room-record">{t('room.record')}</h2>
      <ol className="room-record">
        {'deadline' in state && (
          <li>
            <time dateTime={state.deadline}>{clockOf(state.deadline)}</time>{' '}
            {t('room.entry.deadline', { count: lines.length })}
          </li>
        )}
        {record.map(({ id, at, type, institution, words }) => (
          <li key={id}>
            <time dateTime={at}>{clockOf(at)}</time>{' '}
            {t(`room.entry.${type}`, { who: institution === undefined ? '' : nameOf(institution) })}
            {words !== undefined && <span className="room-words">{words}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
