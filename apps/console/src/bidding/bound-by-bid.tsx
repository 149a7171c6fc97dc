import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStandingBids } from '../api/standing-bids.js'
import type { BoundLot, StandingBids } from '#libs/domain/procurement/standing-bids'
import { HowDated } from '../elements/deadline-sheet.js'
import { When } from '../elements/when.js'
import { Standing } from '../pages/tender-binding.js'
import { TwoAnswers } from './two-answers.js'

interface BoundByBidProps {
  readonly tender: string
  readonly lot: string
  readonly institution: string
}

/** How long one's own bid binds, what is asked of it, and where one's security is. */
export function BoundByBid({ tender, lot, institution }: BoundByBidProps) {
  const { t } = useTranslation()
  const bids = useStandingBids(tender)
  const state: StandingBids | undefined = bids.data?.state
  if (state?.status !== 'bound') return <p className="quiet">{t('binding.none')}</p>
  const bound = state.lots.find(one => one.lot === lot)
  const security = state.securities.find(one => one.institution === institution)
  return (
    <>
      {bound && (
        <>
          <p>
            {t('binding.validThrough')} <When at={bound.until} article="87§23" />
          </p>
          <HowDated of={`standing-bids/${tender}`} end={bound.until} />
        </>
      )}
      {bound?.asking && <Asked tender={tender} bound={bound} institution={institution} />}
      {security && (
        <p>
          {t('binding.securities')} <Standing security={security} />
        </p>
      )}
    </>
  )
}

interface AskedProps {
  readonly tender: string
  readonly bound: BoundLot
  readonly institution: string
}

/** Stays bound or does not; whoever does not is out, and has its security back. */
function Asked({ tender, bound: { lot, asking }, institution }: AskedProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const own = asking?.asked.find(({ bidder }) => bidder === institution)
  if (!asking || !own) return null
  const said = asking.answers[own.bid]
  if (said !== undefined) return <p>{t(said ? 'binding.extended' : 'binding.refused')}</p>
  return (
    <section aria-label={t('binding.asked')}>
      <p>
        {t('binding.askedUntil', { day: asking.validThrough })} <When at={asking.answerBy} />
      </p>
      <p className="caption">{t('binding.answerWill')}</p>
      <TwoAnswers
        path={`/procurement/standing-bids/${tender}/answer-longer-validity`}
        input={extended => ({ lot, extended })}
        yes={t('binding.extend')}
        no={t('binding.refuse')}
        onDone={() =>
          Promise.all(
            [['standing-bids', tender], ['own-matters']].map(queryKey =>
              queries.invalidateQueries({ queryKey }),
            ),
          )
        }
      />
    </section>
  )
}
