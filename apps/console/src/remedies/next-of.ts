import type { StatutoryEnd } from '#libs/contracts'
import type { LodgedChallenge } from '#libs/domain/procurement/challenge'
import type { LodgedComplaint } from '#libs/domain/procurement/complaint'

/** What comes next, whoever looks: words of `remedy.next`, who does it, and by when. */
export interface NextOf {
  readonly name: string
  readonly role?: string
  readonly by?: StatutoryEnd
}

const [officer, finance] = ['procurement-officer', 'finance-officer']
const nothing: NextOf = { name: 'nothing' }

/** Of a challenge, as its own record says. */
export function nextOfChallenge(state: LodgedChallenge): NextOf {
  if (state.complaint !== undefined) return { name: 'withFinance', role: finance }
  switch (state.status) {
    case 'withdrawn':
      return nothing
    case 'lodged':
      return state.correction === 'requested'
        ? { name: 'correct', role: 'challenger', by: state.replyBy }
        : { name: 'reply', role: officer, by: state.replyBy }
    case 'dismissed':
      return { name: 'complain', role: 'challenger', by: state.complaintEnds }
    case 'replied':
      return state.reply.consequence !== 'none' && !state.remedied
        ? { name: 'remedy', role: officer }
        : { name: 'complain', role: 'challenger', by: state.complaintEnds }
  }
}

/** The same of a complaint; to a party that was sent a copy, first what it has to answer. */
export function nextOfComplaint(state: LodgedComplaint, institution?: string): NextOf {
  switch (state.status) {
    case 'withdrawn':
      return nothing
    case 'lodged':
      return state.correction === 'requested'
        ? { name: 'correctComplaint', role: 'complainant' }
        : { name: 'review', role: finance, by: state.reviewBy }
    case 'accepted':
      return ofHearing(state, institution)
    case 'refused':
      return state.served ? nothing : { name: 'serveRefusal', role: finance }
    case 'decided':
      return state.published ? nothing : { name: 'publish', role: finance }
  }
}

function ofHearing(
  { copiesSent, respondents, answerBy, copiesBy, decideBy }: LodgedComplaint,
  institution: string | undefined,
): NextOf {
  if (!copiesSent) return { name: 'sendCopies', role: finance, by: copiesBy }
  const own = respondents.find(({ respondent }) => respondent === institution)
  return own && !own.answered && answerBy
    ? { name: 'answer', role: 'respondent', by: answerBy }
    : { name: 'decide', role: finance, by: decideBy }
}
