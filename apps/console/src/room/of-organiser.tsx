import { useWords } from '../words/of-method.js'
import { Link } from 'react-router'
import { acted } from '../acts/acted.js'
import { actingRole } from '../session/session.js'
import { BidderList } from './bidder-list.js'
import { DoingHere } from './doing-here.js'
import { RankedStep } from './ranked-step.js'
import { isRanked } from './room.js'
import { Signatures } from './signatures.js'
import type { StepProps } from './step-content.js'

/** The organiser's half: qualification before, the report after, and nothing of what members think. */
export function OfOrganiser(props: StepProps) {
  const { t } = useWords()
  const state = props.evaluation?.state
  switch (props.step) {
    case 'qualification':
      return <Qualification {...props} />
    case 'responsiveness':
      return <Unseen {...props} />
    case 'scoring':
      return <p className="panel quiet">{t('room.blindScores')}</p>
    case 'review':
      return state && isRanked(state) ? (
        <RankedStep {...props} state={state} />
      ) : (
        <p className="panel quiet">{t('room.notAddedUp')}</p>
      )
    case 'signing':
      return <Delivering {...props} />
  }
}

function Unseen({ view, round, evaluation }: StepProps) {
  const { t } = useWords()
  return (
    <>
      {!evaluation && round.stage.status === 'qualified' && (
        <p className="panel">
          {t('room.seatFirst')} <Link to={`/tenders/${view.id}`}>{t('room.toTender')}</Link>
        </p>
      )}
      <p className="panel quiet">{t('room.blindVotes')}</p>
    </>
  )
}

/** Signed by all, the report goes to the purchaser. */
function Delivering(props: StepProps) {
  const state = props.evaluation?.state
  const signed = state?.status === 'completed' && state.signed.length === state.members.length
  return (
    <>
      <Signatures {...props} />
      <DoingHere
        {...props}
        command="deliver-report"
        due={signed && acted('deliver-report', actingRole())}
      >
        {null}
      </DoingHere>
    </>
  )
}

function Qualification(props: StepProps) {
  const { t } = useWords()
  const { view, round } = props
  const { stage } = round
  const mine = acted('review-qualification', actingRole())
  return (
    <DoingHere
      {...props}
      command="review-qualification"
      subject={`tender-${view.id}`}
      due={stage.status === 'awaiting-qualification' && mine}
    >
      {stage.status === 'awaiting-opening' || stage.status === 'opened' ? (
        <p className="panel quiet">{t('room.notOpened')}</p>
      ) : (
        <Qualified {...props} />
      )}
    </DoingHere>
  )
}

function Qualified(props: StepProps) {
  const { stage, bids } = props.round
  const known = props.evaluation?.state
  const qualified = stage.status === 'qualified' ? stage.qualified : undefined
  const evaluated = known && 'bids' in known ? known.bids : []
  return (
    <BidderList
      {...props}
      words="room.qualified"
      bids={qualified ?? evaluated}
      all={bids.filter(({ decrypted }) => decrypted)}
    />
  )
}
