import { useTranslation } from 'react-i18next'
import { Ballots } from './ballots.js'
import { Link } from 'react-router'
import { BidderList } from './bidder-list.js'
import { deedAddress } from './deed-links.js'
import { DoingHere } from './doing-here.js'
import { OwnSheet } from './own-sheet.js'
import { RankedStep } from './ranked-step.js'
import { isRanked, type EvaluationView } from './room.js'
import { Signatures } from './signatures.js'
import type { StepProps } from './step-content.js'

interface Judging extends StepProps {
  readonly state: Sat
}

/** An evaluation that has, or had, a committee. */
type Sat = Extract<EvaluationView['state'], { readonly members: unknown }>

/** One expert's own half: what they judge, each by themselves. */
export function OfMember(props: StepProps) {
  const { t } = useTranslation()
  const state = props.evaluation?.state
  if (!state || !('members' in state)) return null
  const judging = { ...props, state }
  switch (props.step) {
    case 'qualification':
      return <BidderList {...props} words="room.qualifiedByPurchaser" bids={state.bids} />
    case 'responsiveness':
      return <Voting {...judging} />
    case 'scoring':
      return <Scoring {...judging} />
    case 'review':
      return isRanked(state) ? (
        <RankedStep {...props} state={state} />
      ) : (
        <p className="panel quiet">{t('room.notAddedUp')}</p>
      )
    case 'signing':
      return <Signing {...judging} />
  }
}

/** Markers one by one, invalid bids, prices that look too low: each by vote and reason (87§50, §37). */
function Voting({ state, ...props }: Judging) {
  const { t } = useTranslation()
  const own = state.ballots[props.me]
  const due = state.status === 'seated' && state.chair !== undefined && own === undefined
  return (
    <DoingHere {...props} command="vote-on-responsiveness" due={due}>
      {own ? (
        <Ballots {...props} ballot={own} markers={state.markers} />
      ) : (
        <p className="panel quiet">
          {t(state.status === 'seated' ? 'room.chairFirst' : 'room.votesClosed')}
        </p>
      )}
    </DoingHere>
  )
}

function Scoring({ state, ...props }: Judging) {
  const { me } = props
  return (
    <DoingHere
      {...props}
      command="submit-scores"
      due={state.status === 'scoring' && !(me in state.sheets)}
    >
      <FarScores {...props} state={state} />
      <OwnSheet {...props} lines={state.sheets[me]} />
    </DoingHere>
  )
}

/** Said to the author alone: until it is answered nothing is added up. */
function FarScores({ state, view, evaluation, round }: Judging) {
  const { t } = useTranslation()
  const count = state.status === 'scoring' ? (state.comparison?.outliers.length ?? 0) : 0
  if (count === 0 || !evaluation) return null
  const { lot } = round.document
  return (
    <p className="panel" role="status">
      {t('room.farOff', { count })}{' '}
      <Link to={deedAddress({ view, evaluation, command: 'answer-outliers', about: lot })}>
        {t('room.answerFarOff')}
      </Link>
    </p>
  )
}

function Signing({ state, ...props }: Judging) {
  const due = state.status === 'completed' && !state.signed.includes(props.me)
  return (
    <>
      <DoingHere {...props} command="sign-report" due={due}>
        {null}
      </DoingHere>
      <Signatures {...props} />
    </>
  )
}
