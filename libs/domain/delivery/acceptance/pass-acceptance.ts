import { isRefusal, refuse, type Decided, type Deciding, type Refusal } from '#libs/domain/deciding'
import {
  acceptanceFailed,
  acceptancePassed,
  acceptancePublished,
  type AcceptanceEvent,
  type AcceptanceInput,
} from './events.js'
import type { Acceptance } from './state.js'

const rule = '条例§45'

/** Accepts what was delivered: every standard judged and met, the recipients heard. */
export function passAcceptance(
  acceptance: Acceptance,
  judged: AcceptanceInput<'passAcceptance'>,
  { at, actor }: Deciding,
): Decided<AcceptanceEvent> {
  const ofClass = judgeable(acceptance, judged)
  if (isRefusal(ofClass)) return ofClass
  const unmet = unmetOf(judged)
  return unmet.length > 0
    ? refuse(rule, 'standard-not-met', { detail: { standard: unmet.join(', ') } })
    : [acceptancePassed({ ...ofClass, ...judged, passedAt: at, by: actor.id })]
}

/** Turns down what was delivered, by the standards that are not met; it may be accepted later. */
export function failAcceptance(
  acceptance: Acceptance,
  judged: AcceptanceInput<'failAcceptance'>,
  { at, actor }: Deciding,
): Decided<AcceptanceEvent> {
  const ofClass = judgeable(acceptance, judged)
  if (isRefusal(ofClass)) return ofClass
  const unmet = unmetOf(judged)
  return unmet.length > 0
    ? [acceptanceFailed({ ...ofClass, ...judged, unmet, failedAt: at, by: actor.id })]
    : refuse(rule, 'every-standard-met')
}

/** Publishes the result: of a public service it must be (条例§45, 需求§24). */
export function publishAcceptance(
  acceptance: Acceptance,
  { channel }: AcceptanceInput<'publishAcceptance'>,
  { at }: Deciding,
): Decided<AcceptanceEvent> {
  if (acceptance.status !== 'passed') return refuse(rule, 'acceptance-not-passed')
  if (acceptance.published) return refuse(rule, 'acceptance-already-published')
  const { trainingClass } = acceptance.opened
  return [acceptancePublished({ trainingClass, channel, publishedAt: at })]
}

type Judged = AcceptanceInput<'passAcceptance'>

const unmetOf = ({ judgements }: Judged): string[] =>
  judgements.filter(({ met }) => !met).map(({ standard }) => standard)

/** The class that is judged, or why nothing can be judged yet. */
function judgeable(
  acceptance: Acceptance,
  { judgements }: Judged,
): { readonly trainingClass: string } | Refusal {
  if (acceptance.status !== 'open' && acceptance.status !== 'failed') {
    return refuse(rule, 'acceptance-not-open')
  }
  if (acceptance.opinions.length === 0) {
    return refuse(rule, 'recipients-not-heard', {
      fix: 'record-trainee-opinions',
      who: 'procurement-officer',
    })
  }
  const judgedNames = judgements.map(({ standard }) => standard).toSorted()
  const owed = acceptance.opened.standards.map(({ standard }) => standard).toSorted()
  return judgedNames.join() === owed.join()
    ? { trainingClass: acceptance.opened.trainingClass }
    : refuse(rule, 'not-every-standard-judged', {
        detail: { judged: judgedNames.length, standards: owed.length },
      })
}
