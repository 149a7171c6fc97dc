import type { Calendar } from '#libs/calendar'
import type { Decided, Deciding } from '#libs/domain/deciding'
import { reckonedAgain, type Dates } from '#libs/domain/procurement/reckoning'
import { lotDatesReckonedAgain, tenderDatesReckonedAgain, type TenderEvent } from './events.js'
import type { LotRound, LotStage } from './lot.js'
import type { Tender } from './state.js'

/** A year was published that dates of the notice or of lots reach into: each lot by an event of its own. */
export function reckonTenderDatesAgain(
  tender: Tender,
  _: object,
  { calendar }: Deciding,
): Decided<TenderEvent> {
  if (!('lots' in tender)) return []
  return [...ofNotice(tender, calendar), ...tender.lots.flatMap(round => ofLot(round, calendar))]
}

function ofNotice(tender: Tender, calendar: Calendar): readonly TenderEvent[] {
  if (tender.status !== 'receiving-bids') return []
  const { noticeEnds, documentOfferEnds } = tender
  const again = reckonedAgain({ noticeEnds, documentOfferEnds }, calendar)
  return again ? [tenderDatesReckonedAgain(again)] : []
}

function ofLot({ document: { lot }, stage }: LotRound, calendar: Calendar): readonly TenderEvent[] {
  const again = reckonedAgain(datesOf(stage), calendar)
  if (!again) return []
  const { noticeEnds } = again
  const period = stage.status === 'awarded' ? stage.challengeEnds.period : undefined
  if (!noticeEnds || !period) return [lotDatesReckonedAgain({ lot, ...again })]
  // The days of a challenge run from the end of the notice, wherever that has moved.
  const from = noticeEnds.lastDay
  const challenge = stage.status === 'awarded' ? stage.challengeEnds : undefined
  const moved = reckonedAgain(
    { challengeEnds: challenge && { ...challenge, period: { ...period, from } } },
    calendar,
  )
  return [lotDatesReckonedAgain({ lot, ...again, ...moved })]
}

type Name = 'confirmBy' | 'announceBy' | 'noticeEnds' | 'challengeEnds' | 'signBy'

/** The dates that the law still goes by at a stage. */
function datesOf(stage: LotStage): Dates<Name> {
  switch (stage.status) {
    case 'reported':
      return { confirmBy: stage.confirmBy }
    case 'confirmed':
      return { announceBy: stage.announceBy }
    case 'awarded': {
      const { noticeEnds, challengeEnds, signBy } = stage
      return { noticeEnds, challengeEnds, signBy }
    }
    default:
      return {}
  }
}
