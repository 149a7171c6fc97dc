import type { Instant } from '#libs/calendar'
import { refuse, type Decided, type Deciding } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { awardAnnounced, type TenderEvent, type TenderInput } from './events.js'
import { afresh, isSuspended } from './lot.js'
import { lotOf, type Tender } from './state.js'

/**
 * Publishes the award and sends the award letter, at one moment (87§69). From it run the notice of
 * one working day, after that the seven of a challenge (条例§53, 94§42), and the thirty days in
 * which the contract is signed (法§46).
 */
export function announceAward(
  tender: Tender,
  { lot, channel, noticeNumber, letterNumber }: TenderInput<'announceAward'>,
  { at, policy, calendar }: Deciding,
): Decided<TenderEvent> {
  const round = lotOf(tender, lot)
  if (round?.stage.status !== 'confirmed') return refuse('87§69', 'no-winner-confirmed')
  if (isSuspended(round, at)) return refuse('法§57', 'lot-suspended')
  const announcedAt: Instant = channel.channel === 'elsewhere' ? channel.occurredOn : at
  if (announcedAt > at) return refuse('87§69', 'announcement-lies-in-the-future')
  const { award, challenge, contract } = policy
  const noticeEnds = statutoryEnd('87§69', announcedAt, award.noticePeriod, calendar)
  return [
    awardAnnounced({
      ...{
        lot,
        ...round.stage.winner,
        ...afresh(round.stage),
        channel,
        noticeNumber,
        letterNumber,
      },
      ...{ announcedAt, noticeEnds },
      challengeEnds: statutoryEnd('94§11', noticeEnds.lastDay, challenge.lodgeWithin, calendar),
      signBy: statutoryEnd('法§46', announcedAt, contract.signWithin, calendar),
    }),
  ]
}
