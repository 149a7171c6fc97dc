import type { Instant } from '#libs/calendar'
import type { NumberRegister } from '#libs/domain/county/number-register'
import {
  issuedNumber,
  type NumberSeries,
  type NumberSeriesEvent,
} from '#libs/domain/county/number-series'
import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { awardAnnounced, type TenderEvent, type TenderInput } from './events.js'
import { afresh, isSuspended } from './lot.js'
import { lotOf, type Tender } from './state.js'

interface AwardAndSeries {
  readonly self: Tender
  readonly noticeSeries?: NumberSeries | undefined
  readonly letterSeries?: NumberSeries | undefined
  readonly register: NumberRegister
}

interface Appends {
  readonly appends: {
    readonly self: readonly TenderEvent[]
    readonly noticeSeries: readonly NumberSeriesEvent[]
    readonly letterSeries: readonly NumberSeriesEvent[]
  }
}

/** Announces the award under numbers taken from their series in the same append (文号). */
export function announceNumberedAward(
  { self, noticeSeries, letterSeries, register }: AwardAndSeries,
  { lot, channel, noticeNumber, letterNumber }: TenderInput<'announceAward'>,
  deciding: Deciding,
): Appends | Refusal {
  const of = { lot, register, isOurs: channel.channel === 'here' }
  const noticed = { kind: 'award-notice', series: noticeSeries, typed: noticeNumber }
  const notice = issuedNumber({ ...of, ...noticed }, deciding)
  if (isRefusal(notice)) return notice
  const told = { kind: 'award-letter', series: letterSeries, typed: letterNumber }
  const letter = issuedNumber({ ...of, ...told }, deciding)
  if (isRefusal(letter)) return letter
  const numbers = { noticeNumber: notice.number, letterNumber: letter.number }
  const announced = announceAward(self, { lot, channel, ...numbers }, deciding)
  if (isRefusal(announced)) return announced
  return {
    appends: { self: announced, noticeSeries: notice.taken, letterSeries: letter.taken },
  }
}

type Announcing = Pick<TenderInput<'announceAward'>, 'lot' | 'channel'> &
  Readonly<Record<'noticeNumber' | 'letterNumber', string>>

/**
 * Publishes the award and sends the award letter, at one moment (87§69). From it run the notice of
 * one working day, after that the seven of a challenge (条例§53, 94§42), and the thirty days in
 * which the contract is signed (法§46).
 */
export function announceAward(
  tender: Tender,
  { lot, channel, noticeNumber, letterNumber }: Announcing,
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
