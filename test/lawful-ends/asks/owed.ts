import type { DutyKindName } from '#facts/supervision/duty'
import { addDays, instant } from '#libs/calendar'
import { duty } from '#libs/domain/supervision/duty'
import type { Chance } from '../chance.js'
import type { OwedDuty, Round } from '../round.js'
import { ask, officer, owing, paper, tenderId, type Ask } from './ask.js'
import * as notice from './around-tender.js'
import * as award from './awarding.js'
import * as bids from './bidding.js'
import * as committee from './evaluating.js'
import * as remedies from './remedies.js'

type Doing = (round: Round, owed: OwedDuty, chance: Chance) => readonly Ask[]

const ofLot =
  (does: (round: Round, lot: string, chance: Chance) => readonly Ask[]): Doing =>
  (round, owed, chance) =>
    does(round, award.lotIn(round, owed), chance)
const ofCase =
  (does: (round: Round, id: string, chance: Chance) => readonly Ask[]): Doing =>
  (round, owed, chance) =>
    does(round, remedies.caseIn(owed), chance)

/** How each duty that a tender brings is done. */
const doing: Readonly<Partial<Record<DutyKindName, Doing>>> = {
  'draft-tender': (round, _, chance) => bids.draft(round, chance),
  'publish-tender-notice': (round, _, chance) => bids.publish(round, chance),
  'answer-enquiry': ofCase(notice.answerTo),
  'judge-outage': () => [
    ask(officer, 'judgeOutage', tenderId, {
      ...{ effect: 'no-effect', reason: '无人受影响', document: paper },
    }),
  ],
  'judge-open-questions': (round, _, chance) => [
    ask(officer, 'judgeOpenQuestions', tenderId, {
      ...(chance.happens(40)
        ? {
            effect: 'deadline-postponed',
            deadline: instant(`${addDays(round.today(), 5)}T09:00+08:00`),
          }
        : { effect: 'opened-nevertheless' }),
      reason: '不影响编制投标文件',
    }),
    // Answered meanwhile, they hold nothing any more.
    ...bids.openByHand(round, chance),
  ],
  'answer-opening-question': (_, owed) => [
    ask(officer, 'answerOpeningQuestion', tenderId, {
      ...{ question: owed.about ?? '', words: '已核对开标记录' },
    }),
  ],
  'refund-terminated-tender': round => [
    ask(officer, 'refundTerminatedTender', tenderId, {
      ...{ refundedOn: round.today(), statement: paper },
    }),
  ],
  'ask-for-longer-validity': award.askLonger,
  'return-bid-security': award.giveBack,
  'review-qualification': ofLot(committee.qualify),
  'seat-committee': ofLot(committee.seat),
  'replace-member': committee.replace,
  'elect-chair': committee.elect,
  'vote-on-responsiveness': committee.vote,
  'review-responsiveness': committee.review,
  'judge-price-explanation': committee.judgePrice,
  'submit-scores': committee.score,
  'answer-outliers': committee.answerFar,
  'return-scores': committee.sendBack,
  'sign-report': committee.sign,
  'deliver-report': committee.deliver,
  'report-re-evaluation': committee.reportAgain,
  'confirm-winner': ofLot(award.confirm),
  'confirm-next-ranked': ofLot(award.confirm),
  'confirm-after-set-aside': ofLot(award.confirm),
  'announce-award': ofLot(award.announce),
  'take-lawful-exit': ofLot(award.exit),
  'record-method-decision': ofLot(award.decideMethod),
  'resume-lot': (round, owed) => {
    const lot = award.lotIn(round, owed)
    return [award.resume(lot, (owed.about ?? '').slice(-36))]
  },
  'decide-after-refusal': ofLot(award.afterRefusal),
  'draft-contract': ofLot(award.drawUp),
  'review-contract': award.review,
  'redraft-contract': award.writeAnew,
  'sign-contract': award.signContract,
  'publish-contract': award.publishContract,
  'file-contract': award.fileContract,
  'reply-to-challenge': ofCase(remedies.reply),
  'correct-challenge': ofCase(remedies.complete),
  'remedy-challenge': ofCase(remedies.remedy),
  'report-challenge-to-finance': ofCase(remedies.tellFinance),
  'review-complaint': ofCase(remedies.reviewComplaint),
  'correct-complaint': ofCase(remedies.correctComplaint),
  'review-corrected-complaint': ofCase(remedies.reviewComplaint),
  'serve-complaint-refusal': ofCase(remedies.byFinance('serveComplaintRefusal')),
  'send-complaint-copies': ofCase(remedies.byFinance('sendComplaintCopies')),
  'answer-complaint': ofCase((round, id) => remedies.answer(round, { id })),
  'answer-complaint-copy': remedies.answerAsParty,
  'decide-complaint': ofCase(remedies.decide),
  'publish-complaint-decision': ofCase(remedies.byFinance('publishComplaintDecision')),
  'explain-deadline': (round, owed) => {
    const missed = round.stateOf(duty, owed.case.slice(-36))
    if (missed.status === 'none') return []
    const explanation = '当日系统维护，次日办理'
    return [ask(owing(owed), 'explainDeadline', owed.case.slice(-36), { explanation })]
  },
}

/** Duties that somebody here knows how to do. */
export const doable = ({ duties }: Pick<Round, 'duties'>): readonly OwedDuty[] =>
  duties().filter(({ kind }) => kind in doing)

export const doneBy = (round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] =>
  doing[owed.kind as DutyKindName]?.(round, owed, chance) ?? [] // kinds without a row are not done
