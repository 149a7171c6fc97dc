import { lotOf, type LotStage } from '#libs/domain/procurement/tender'
import type { Hand } from './asks/ask.js'
import * as sitting from './asks/around-committee.js'
import * as notice from './asks/around-tender.js'
import * as award from './asks/awarding.js'
import * as bids from './asks/bidding.js'
import * as remedies from './asks/remedies.js'
import type { Chance } from './chance.js'
import { endOf } from './ends.js'
import type { Round } from './round.js'

/** What nobody owes, and happens all the same; the more often named, the more often. */
const byWhen = {
  drafted: [bids.publish, notice.changeNotice],
  receiving: [
    ...[notice.publishCalendar, notice.publishCalendar, notice.publishCalendar],
    ...[bids.comeToBid, bids.comeToBid, bids.replace, bids.withdraw, notice.changeNotice],
    ...[
      notice.changeNotice,
      notice.changeNotice,
      notice.enquire,
      notice.enquire,
      notice.answerAnyEnquiry,
    ],
    ...[notice.terminate, bids.openByHand, remedies.challengeAnything, notice.enquire],
    ...[notice.extendOffering],
  ],
  decrypting: [
    ...[bids.reveal, notice.speakInRoom, notice.speakInRoom, notice.speakInRoom, bids.closeByHand],
    ...[notice.outage, notice.outage, notice.outage],
  ],
  opened: [notice.speakInRoom, notice.speakInRoom, notice.speakInRoom, notice.speakInRoom],
  evaluating: [
    ...[
      sitting.disturb,
      sitting.disturb,
      sitting.disturb,
      sitting.clarify,
      sitting.inquire,
      sitting.inquire,
    ],
    ...[sitting.answerCommittee, sitting.answerCommittee, bids.recordSecurity, award.suspend],
    ...[award.failAny, bids.revoke, notice.speakInRoom, remedies.challengeAnything],
  ],
  reported: [
    ...[notice.publishCalendar],
    ...[award.objectToFirst, sitting.orderAgain, sitting.orderAgain, award.suspend],
    ...[sitting.inquire, bids.revoke],
    ...[award.failAny, remedies.challengeAnything],
  ],
  awarded: [
    ...[notice.publishCalendar],
    ...[award.refuseToSign, award.refuseToSign, award.refuseToSign, award.suspend],
    ...[remedies.challengeAnything, remedies.challengeAnything, remedies.challengeAnything],
    ...[remedies.challengeAnything, bids.recordSecurity],
  ],
  contracted: [
    ...[remedies.challengeAnything, remedies.challengeAnything, remedies.challengeAnything],
    ...[remedies.challengeAnything, award.suspend, award.refuseToSign],
  ],
  disputed: [
    ...[remedies.handleChallenge, remedies.handleChallenge, remedies.complain],
    ...[remedies.complain, remedies.complain, remedies.handleComplaint],
    ...[remedies.handleComplaint, remedies.handleComplaint, remedies.handleComplaint],
  ],
  always: [bids.answerLongerValidity, notice.publishCalendar],
} satisfies Readonly<Record<string, readonly Hand[]>>

const whenOf: Readonly<Partial<Record<LotStage['status'], keyof typeof byWhen>>> = {
  'awaiting-qualification': 'opened',
  qualified: 'evaluating',
  reported: 'reported',
  confirmed: 'reported',
  awarded: 'awarded',
}

/** Something that may well happen as things stand; now and then anything at all. */
export function incident(round: Round, chance: Chance): Hand | undefined {
  if (chance.happens(15)) return chance.of(Object.values(byWhen).flat())
  return chance.of([...momentsOf(round)].flatMap(when => [...byWhen[when]]))
}

function momentsOf(round: Round): ReadonlySet<keyof typeof byWhen> {
  const of = round.tender()
  const moments = new Set<keyof typeof byWhen>(['always'])
  if (of.status === 'drafted') moments.add('drafted')
  if (of.status === 'receiving-bids') moments.add('receiving')
  if (of.status === 'decrypting') moments.add('decrypting')
  for (const lot of round.lots) {
    const end = endOf(of, lot)
    const when = end === 'contracted' ? end : whenOf[lotOf(of, lot)?.stage.status ?? 'opened']
    if (when) moments.add(when)
  }
  if (round.ids({ name: 'challenge' }).length > 0) moments.add('disputed')
  return moments
}
