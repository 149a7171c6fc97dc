import type { LotView } from '#libs/contracts/views'
import { inConsideration } from '#libs/domain/procurement/standing-bids'
import type { LotRound, LotStage } from '#libs/domain/procurement/tender'
import { mayGive } from '../acts/acted.js'
import type { TenderView } from './tender-view.js'

/** What somebody may have to do that nobody owes: the verb, and the lot where it is about one. */
export interface Verb {
  readonly command: string
  readonly lot?: string
}

const failing: readonly LotStage['status'][] = [
  ...(['awaiting-qualification', 'too-few-qualified', 'qualified'] as const),
  ...(['too-few-responsive', 'evaluation-stopped', 'reported', 'confirmed'] as const),
]

const isSuspended = ({ suspensions }: LotRound): boolean =>
  suspensions.some(({ to }) => to === undefined)

/** Once a bidder may challenge, and until the lot has come to its end. */
const challengeable: readonly LotStage['status'][] = [
  ...(['awaiting-opening', 'opened', 'awaiting-qualification', 'qualified'] as const),
  ...(['too-few-qualified', 'too-few-responsive', 'reported', 'confirmed', 'awarded'] as const),
]

/** Of bids that bind: asked to bind for longer, or taken back. */
function ofBinding(round: LotRound): readonly string[] {
  return inConsideration(round).length > 0
    ? ['ask-for-longer-validity', 'record-bid-revocation']
    : []
}

function ofStage({ stage }: LotRound): readonly string[] {
  if (stage.status === 'awarded') return ['record-winners-refusal']
  if (stage.status === 'winner-refused') return ['confirm-next-candidate', 'take-lawful-exit']
  return failing.includes(stage.status) ? ['fail-lot'] : []
}

const ofLots = ({ state }: TenderView, lots: readonly LotView[]): readonly Verb[] =>
  state.lots.flatMap(round => {
    const { lot } = round.document
    const stands = 'publishedAt' in state && challengeable.includes(round.stage.status)
    return [
      ...ofStage(round),
      ...ofBinding(round),
      // Where a contract stands already, the lot is past its award.
      ...(lots.some(({ id, status }) => id === lot && status === 'awarded')
        ? ['draft-contract']
        : []),
      ...(state.status === 'receiving-bids' ? ['commit-draw'] : []),
      ...(isSuspended(round) ? ['resume-lot'] : stands ? ['suspend-lot'] : []),
      ...(stands ? ['record-challenge'] : []),
    ].map(command => ({ command, lot }))
  })

/** Questions on paper come as long as there is something to ask about. */
const asking = ({ state }: TenderView): readonly string[] =>
  'publishedAt' in state ? ['record-enquiry'] : []

/** What was recorded of a session is archived whenever it comes, once there was an opening. */
const recording = ({ state }: TenderView): readonly string[] =>
  state.lots.some(({ bids }) => bids.length > 0) ? ['archive-recording'] : []

/** The verbs of the whole round; the opening and its end a person gives where the procedure is away. */
function ofRound({ state }: TenderView, now: string): readonly string[] {
  switch (state.status) {
    case 'drafted':
      return ['redraft-tender']
    case 'receiving-bids':
      return [
        ...['amend-tender', 'correct-notice', 'terminate-tender', 'judge-outage'],
        ...(now >= state.documentOfferEnds.end ? ['extend-document-offering'] : []),
        ...(now >= state.deadline ? ['open-bids'] : []),
      ]
    case 'decrypting':
      return [
        ...['correct-notice', 'judge-outage'],
        ...(now >= state.decryptionEnds ? ['close-decryption'] : []),
      ]
    case 'after-opening':
      return [
        'correct-notice',
        ...(state.document.bidSecurity === undefined
          ? []
          : ['record-bid-security', 'return-bid-securities']),
      ]
    case 'terminated':
      return []
  }
}

interface Standing {
  readonly lots: readonly LotView[]
  /** County time. */
  readonly now: string
}

/** The verbs that this role may give as the tender stands. */
export const verbsOf = (view: TenderView, { lots, now }: Standing, role: string | undefined) =>
  [
    ...[...ofRound(view, now), ...recording(view), ...asking(view)].map((command): Verb => ({
      command,
    })),
    ...ofLots(view, lots),
  ].filter(({ command }) => mayGive(command, role))
