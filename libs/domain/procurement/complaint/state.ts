import type { Instant } from '#libs/calendar'
import type { StatutoryEnd } from '#libs/contracts'
import type { Aggregate, DataOf, Reader } from '#libs/domain/deciding'
import { handlers } from '#libs/domain/procurement/challenge'
import type { ComplaintEvent } from './events.js'

type Lodged = DataOf<ComplaintEvent, 'ComplaintLodged'>

export interface OrderedSuspension {
  readonly suspension: string
  readonly since: Instant
  /** Where the law ends it. */
  readonly endsAt: Instant
  /** When it was ended; absent, it stands, or the law has ended it and nobody has written it down. */
  readonly until?: Instant
}

type Answer = Omit<DataOf<ComplaintEvent, 'ComplaintAnswered'>, 'respondent'>

/** A party that got a copy and is asked to answer (94§22): the purchaser, or an institution by its id. */
export interface Respondent {
  readonly respondent: string
  /** Absent, it has not. */
  readonly answered?: Answer
}

export interface ComplaintFile extends Lodged {
  /** Asked for once at most; absent, never. */
  readonly correction?: 'requested' | 'made'
  /** Until when it is to be completed. */
  readonly correctBy?: Instant
  readonly suspensions: readonly OrderedSuspension[]
  /** An examination under way: its time does not count (94§27). */
  readonly examination?: string | undefined
  readonly copiesSent: boolean
  readonly respondents: readonly Respondent[]
  /** Until when they answer. */
  readonly answerBy?: StatutoryEnd
  readonly served: boolean
  readonly decision?: DataOf<ComplaintEvent, 'ComplaintDecided'>
  readonly published: boolean
}

/** A complaint 投诉 to finance: what the reply to a challenge did not settle. */
export type Complaint =
  | { readonly status: 'not-lodged' }
  | ({
      readonly status: 'lodged' | 'accepted' | 'refused' | 'withdrawn' | 'decided'
    } & ComplaintFile)

export type LodgedComplaint = Exclude<Complaint, { readonly status: 'not-lodged' }>

const nothingYet = {
  ...{ suspensions: [], respondents: [], copiesSent: false },
  ...{ served: false, published: false },
}

function evolve(complaint: Complaint, event: ComplaintEvent): Complaint {
  if (event.type === 'ComplaintLodged') {
    return { status: 'lodged', ...event.data, ...nothingYet }
  }
  return complaint.status === 'not-lodged' ? complaint : evolveLodged(complaint, event)
}

type Later = Exclude<ComplaintEvent, { readonly type: 'ComplaintLodged' }>

const statusAfter: Partial<Record<Later['type'], LodgedComplaint['status']>> = {
  ComplaintAccepted: 'accepted',
  ComplaintRefused: 'refused',
  ComplaintWithdrawn: 'withdrawn',
  ComplaintDecided: 'decided',
}

function evolveLodged(complaint: LodgedComplaint, event: Later): Complaint {
  const status = statusAfter[event.type] ?? complaint.status
  return { ...complaint, status, ...changed(event), ...suspended(complaint, event) }
}

function changed(event: Later): Partial<ComplaintFile> {
  switch (event.type) {
    case 'ComplaintCorrectionRequested':
      return { correction: 'requested', correctBy: event.data.correctBy }
    case 'ComplaintCorrected': {
      const { request, evidence } = event.data
      return { request, evidence, correction: 'made' }
    }
    case 'ComplaintRefusalServed':
      return { served: true }
    case 'ComplaintCopiesSent':
      return copied(event.data)
    case 'ComplaintDecided':
      return { decision: event.data }
    case 'ComplaintDecisionPublished':
      return { published: true }
    case 'ComplaintDatesReckonedAgain':
      return withoutUndefined(event.data)
    default:
      return {}
  }
}

const copied = ({
  parties = [],
  answerBy,
}: DataOf<ComplaintEvent, 'ComplaintCopiesSent'>): Partial<ComplaintFile> => ({
  copiesSent: true,
  respondents: ['purchaser', ...parties].map(respondent => ({ respondent })),
  ...(answerBy && { answerBy }),
})

type Dates = DataOf<ComplaintEvent, 'ComplaintDatesReckonedAgain'>

const withoutUndefined = ({ reviewBy, copiesBy, decideBy, answerBy }: Dates) => ({
  ...(reviewBy && { reviewBy }),
  ...(copiesBy && { copiesBy }),
  ...(decideBy && { decideBy }),
  ...(answerBy && { answerBy }),
})

function suspended(complaint: LodgedComplaint, event: Later): Partial<ComplaintFile> {
  const { suspensions, respondents } = complaint
  switch (event.type) {
    case 'ComplaintSuspensionOrdered': {
      const { suspension, since, endsAt } = event.data
      return { suspensions: [...suspensions, { suspension, since, endsAt }] }
    }
    case 'ComplaintSuspensionEnded': {
      const { suspension, until } = event.data
      return {
        suspensions: suspensions.map(one =>
          one.suspension === suspension ? { ...one, until } : one,
        ),
      }
    }
    case 'ComplaintAnswered':
      return { respondents: respondents.map(one => withAnswer(one, event.data)) }
    case 'ExaminationOrdered':
      return { examination: event.data.examination }
    case 'ExaminationConcluded':
      return { examination: undefined }
    default:
      return {}
  }
}

const withAnswer = (
  one: Respondent,
  { respondent, ...answered }: DataOf<ComplaintEvent, 'ComplaintAnswered'>,
): Respondent => (one.respondent === respondent ? { ...one, answered } : one)

/**
 * The complainant, who handles it, and who was sent a copy (94§21); its decision, once published, is
 * everybody's (94§34).
 */
function visibleTo({ role, institution }: Reader, complaint: Complaint): boolean {
  if (complaint.status === 'not-lodged') return false
  if (complaint.published || handlers.includes(role)) return true
  if (institution === undefined) return false
  return complaint.complainant === institution || isAsked(complaint, institution)
}

/** Whether a party was asked to answer. */
const isAsked = ({ respondents }: LodgedComplaint, party: string): boolean =>
  respondents.some(({ respondent }) => respondent === party)

/** Who else was asked, and what they answered, is for who handles it: a party reads its own. */
function shownTo({ role, institution }: Reader, complaint: Complaint): Complaint {
  if (complaint.status === 'not-lodged' || handlers.includes(role)) return complaint
  const own = complaint.respondents.filter(({ respondent }) => respondent === institution)
  return { ...complaint, respondents: own }
}

export const complaint: Aggregate<Complaint, ComplaintEvent> = {
  context: 'procurement',
  name: 'complaint',
  collection: 'complaints',
  initial: { status: 'not-lodged' },
  evolve,
  keyOf: (id, state) => (state.status === 'not-lodged' ? id : state.project),
  visibleTo,
  shownTo,
}
