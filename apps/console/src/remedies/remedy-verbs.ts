import type { LodgedChallenge } from '#libs/domain/procurement/challenge'
import type { LodgedComplaint } from '#libs/domain/procurement/complaint'
import { mayGive, remedyVerbActors } from '../acts/acted.js'

/** Who looks: in which role, for which institution, and when. */
export interface Looker {
  readonly role: string | undefined
  /** Its own institution; absent for the bureaus, of an agency the one that holds the tender. */
  readonly institution: string | undefined
  /** County time, milliseconds since 1970. */
  readonly now: number
}

const given = (verbs: readonly string[], { role }: Looker): readonly string[] =>
  verbs.filter(command => mayGive(command, role, remedyVerbActors))

/** What this reader may do of a challenge as it stands; of another's, whoever is outside does nothing. */
export function challengeVerbsOf(state: LodgedChallenge, looker: Looker): readonly string[] {
  const { challenger, jointly } = state
  const { institution, now } = looker
  if (institution !== undefined && ![challenger, ...jointly].includes(institution)) return []
  return given([...ofOpen(state), ...ofReplied(state), ...complaining(state, now)], looker).filter(
    command => command !== 'withdraw-challenge' || institution === challenger,
  )
}

function ofOpen(state: LodgedChallenge): readonly string[] {
  if (state.status !== 'lodged') return []
  return [
    'reply-to-challenge',
    ...(state.suspension === undefined ? ['find-challenge-to-matter'] : []),
    ...(state.correction === undefined ? ['request-challenge-correction'] : []),
    ...(state.correction === 'requested' ? ['correct-challenge'] : []),
    ...['dismiss-challenge', 'withdraw-challenge'],
  ]
}

function ofReplied(state: LodgedChallenge): readonly string[] {
  if (state.status !== 'replied' || state.reply.consequence === 'none') return []
  return [
    ...(state.remedied ? [] : ['remedy-challenge']),
    ...(state.reportedToFinance ? [] : ['report-challenge-to-finance']),
  ]
}

/** Open from the reply or the dismissal, or from the end of the days in which neither came (94§17). */
function complaining(state: LodgedChallenge, now: number): readonly string[] {
  if (state.complaint !== undefined || state.status === 'withdrawn') return []
  const silent = state.status === 'lodged' && now < Date.parse(state.replyBy.end)
  return silent ? [] : ['lodge-complaint', 'record-complaint']
}

/** What this reader may do of a complaint as it stands. */
export function complaintVerbsOf(state: LodgedComplaint, looker: Looker): readonly string[] {
  const { institution } = looker
  const own = institution === undefined || institution === state.complainant
  const verbs = [...ofReview(state), ...ofAccepted(state, looker.now), ...ofEnded(state)]
  return given(verbs, looker).filter(command =>
    command === 'answer-complaint' ? toAnswer(state, institution ?? 'purchaser') : own,
  )
}

/** A party that was sent a copy and has not answered yet. */
const toAnswer = ({ respondents }: LodgedComplaint, party: string): boolean =>
  respondents.some(({ respondent, answered }) => respondent === party && !answered)

function ofReview({ status, correction }: LodgedComplaint): readonly string[] {
  if (status !== 'lodged') return []
  return [
    ...(correction === 'requested' ? ['correct-complaint'] : ['accept-complaint']),
    ...(correction === undefined ? ['request-complaint-correction'] : []),
    ...['refuse-complaint', 'withdraw-complaint'],
  ]
}

function ofAccepted(state: LodgedComplaint, now: number): readonly string[] {
  if (state.status !== 'accepted') return []
  const open = state.suspensions.find(({ until }) => until === undefined)
  const stands = open !== undefined && now < Date.parse(open.endsAt)
  return [
    ...(state.copiesSent ? ['answer-complaint'] : ['send-complaint-copies']),
    ...(open === undefined ? ['order-complaint-suspension'] : []),
    ...(stands ? ['lift-complaint-suspension'] : []),
    ...(open && !stands ? ['end-complaint-suspension'] : []),
    state.examination === undefined ? 'order-examination' : 'conclude-examination',
    ...(state.examination === undefined ? ['decide-complaint'] : []),
    'withdraw-complaint',
  ]
}

function ofEnded({ status, served, published }: LodgedComplaint): readonly string[] {
  if (status === 'refused' && !served) return ['serve-complaint-refusal']
  return status === 'decided' && !published ? ['publish-complaint-decision'] : []
}
