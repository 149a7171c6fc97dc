import { useTranslation } from 'react-i18next'
import type { CollusionMarker } from '#libs/contracts'
import type { Ballot } from '#libs/domain/procurement/evaluation'
import type { StepProps } from './step-content.js'

interface BallotsProps extends Pick<StepProps, 'names' | 'evaluation'> {
  readonly ballot: Ballot
  readonly markers: readonly CollusionMarker[]
}

/** A member's own opinion as it stands: each marker with vote and reason, and which bids are out. */
export function Ballots({ ballot, markers, names, evaluation }: BallotsProps) {
  const { t } = useTranslation()
  const state = evaluation?.state
  const bids = state && 'bids' in state ? state.bids : []
  const called = (bid: string) => {
    const bidder = bids.find(one => one.bid === bid)?.bidder ?? bid
    return names[bidder] ?? bidder
  }
  return (
    <section className="panel" aria-labelledby="ballot">
      <h2 id="ballot">{t('room.ballot')}</h2>
      {markers.length > 0 && (
        <table className="plain stacks">
          <caption>{t('room.markers')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('room.marker')}</th>
              <th scope="col">{t('room.bids')}</th>
              <th scope="col">{t('room.vote')}</th>
              <th scope="col">{t('field.reasonOf')}</th>
            </tr>
          </thead>
          <tbody>
            {markers.map(({ marker, kind, bids: about }) => {
              const vote = ballot.markers.find(one => one.marker === marker)
              return (
                <tr key={marker}>
                  <th scope="row">{t(`field.marker-${kind}`)}</th>
                  <td data-head={t('room.bids')}>{about.map(called).join(t('form.and'))}</td>
                  <td data-head={t('room.vote')}>
                    {vote ? t(`form.${vote.collusion ? 'yes' : 'no'}`) : t('unset')}
                  </td>
                  <td data-head={t('field.reasonOf')}>{vote?.reason ?? t('unset')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <dl className="facts">
        <dt>{t('field.invalid')}</dt>
        <dd>
          {ballot.invalid.length === 0 && t('room.noneInvalid')}
          {ballot.invalid.map(({ bid, ground, reason }) => (
            <span key={`${bid}${ground}`} className="fact">
              {called(bid)} · {t(`option.invalidGround.${ground}`)} · {reason}
            </span>
          ))}
        </dd>
        <dt>{t('field.tooLow')}</dt>
        <dd>
          {ballot.tooLow.length === 0 && t('room.noneTooLow')}
          {ballot.tooLow.map(({ bid, reason }) => (
            <span key={bid} className="fact">
              {called(bid)} · {reason}
            </span>
          ))}
        </dd>
      </dl>
    </section>
  )
}
