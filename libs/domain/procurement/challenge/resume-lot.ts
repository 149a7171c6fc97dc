import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  resumeLot,
  type Tender,
  type TenderEvent,
  type TenderInput,
} from '#libs/domain/procurement/tender'
import type { Challenge } from './state.js'

interface OfSuspension {
  readonly self: Tender
  /** The challenge whose finding holds the lot up, if it is one. */
  readonly challenge: Challenge
}

interface Resumed {
  readonly appends: { readonly self: readonly TenderEvent[] }
}

/** Lets a lot go on by hand, but not past a challenge that may affect the result and has no answer yet. */
export function resumeSuspendedLot(
  { self, challenge }: OfSuspension,
  input: TenderInput<'resumeLot'>,
  deciding: Deciding,
): Resumed | Refusal {
  if (challenge.status === 'lodged' && challenge.suspension === input.suspension) {
    return refuse('条例§54', 'challenge-unanswered', { fix: 'answer-the-challenge' })
  }
  const resumed = resumeLot(self, input, deciding)
  return isRefusal(resumed) ? resumed : { appends: { self: resumed } }
}
