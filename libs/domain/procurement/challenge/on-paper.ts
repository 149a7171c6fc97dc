import { dayOf, startOfDay, type Day } from '#libs/calendar'
import { refuse, type Deciding } from '#libs/domain/deciding'

interface Letter {
  readonly document: { readonly paper: string; readonly evidence: string }
  readonly postedOn?: Day | undefined
  readonly receivedOn: Day
}

/**
 * A challenge or complaint that came by letter: lodged on the day it was posted, because days in the
 * mail do not count (94§42); received on the day from which its handling runs.
 */
export function onPaper({ document, postedOn, receivedOn }: Letter, { at }: Deciding) {
  const lodgedOn = postedOn ?? receivedOn
  if (receivedOn > dayOf(at) || lodgedOn > receivedOn) {
    return refuse('94§42', 'receipt-lies-in-the-future')
  }
  const receivedAt = startOfDay(receivedOn)
  const { paper: reference, evidence } = document
  const channel = { channel: 'elsewhere' as const, reference, evidence, occurredOn: receivedAt }
  return { lodgedOn, receivedAt, channel }
}
