import { useTranslation } from 'react-i18next'
import { StatusTag } from '../elements/status-tag.js'
import { When } from '../elements/when.js'
import { isRanked } from './room.js'
import type { StepProps } from './step-content.js'

/** Who has signed the report, by seat, and by when it is owed to the purchaser. */
export function Signatures({ evaluation, me }: StepProps) {
  const { t } = useTranslation()
  const state = evaluation?.state
  if (!state || !isRanked(state)) return <p className="panel quiet">{t('room.noReport')}</p>
  const { members, signed, reportBy } = state
  return (
    <section className="panel" aria-labelledby="signatures">
      <h2 id="signatures">{t('room.signed', { count: signed.length, total: members.length })}</h2>
      <p>
        {t(state.status === 'reported' ? 'room.delivered' : 'room.reportBy')}{' '}
        {state.status === 'completed' && (
          <When
            at={reportBy.end}
            article={reportBy.rule}
            provisional={reportBy.provisional}
            dateOnly
          />
        )}
      </p>
      <ol className="rows">
        {members.map(({ person, seat }, place) => (
          <li key={person} className="brief brief-row">
            <span>
              {t(`option.member.${person === me ? 'mine' : seat}`, { number: place + 1 })}
            </span>
            <StatusTag status={signed.includes(person) ? 'in-force' : 'waiting'} />
          </li>
        ))}
      </ol>
    </section>
  )
}
