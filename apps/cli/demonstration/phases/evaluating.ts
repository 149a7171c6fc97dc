import type { PlannedLot } from '#libs/contracts'
import { evaluation as evaluations, seedCommitmentOf } from '#libs/domain/procurement/evaluation'
import { tender as tenders } from '#libs/domain/procurement/tender'
import { nodeSha256 } from '#libs/sealing'
import { expertKeys, seedOf } from '../draw.js'
import { paper } from '../papers.js'
import type { Bidder } from '../script.js'
import type { Phase, Stage } from '../stage.js'

/** Five experts score blind, the report is signed, winners are confirmed: one by hand, one by law. */
export const evaluating: Phase = async stage => {
  const { as, county, script, say } = stage
  const { tender, lots, evaluations: ids, bidders } = script
  await evaluate(stage, { lot: lots.training, evaluation: ids.training, bidders: bidders.training })
  await evaluate(stage, {
    lot: lots.assessment,
    evaluation: ids.assessment,
    bidders: bidders.assessment,
  })

  const [winner] = bidders.training
  await as('signatory-1').confirmWinner(tender, { lot: lots.training.lot, bid: winner.bid })
  say('the signatory confirms the winner of the training lot, and leaves the other to the law')
  await announce(stage, lots.training)
  await county.until('silence has confirmed the first-ranked of the assessment lot', () =>
    isAt(stage, lots.assessment, 'confirmed'),
  )
  await announce(stage, lots.assessment)
  say('award notices and letters are out, each within two working days')
}

/** Notice and letter of one lot, at one moment; no lot waits for the other. */
async function announce({ as, script }: Stage, { lot, kind }: PlannedLot): Promise<void> {
  const number = `〔${String(script.year)}〕${kind}`
  await as('procurement-officer-1').announceAward(script.tender, {
    lot,
    channel: { channel: 'here' },
    noticeNumber: `演示中标公告${number}`,
    letterNumber: `演示中标通知书${number}`,
  })
}

interface OfLot {
  readonly lot: PlannedLot
  readonly evaluation: string
  readonly bidders: readonly Bidder[]
}

async function evaluate(stage: Stage, { lot, evaluation, bidders }: OfLot): Promise<void> {
  const { as, county, script, say } = stage
  const officer = as('procurement-officer-1')
  const members = expertKeys.map(as)
  const seed = seedOf(evaluation)
  await officer.drawExperts(evaluation, {
    ...{ seed, bids: bidders.map(({ bid }) => bid), relations: [] },
  })
  await officer.seatCommittee(evaluation, {
    tender: script.tender,
    lot: lot.lot,
    members: members.map(({ person }) => ({ person: person.id, seat: 'expert' })),
    draw: { library: paper('专家名单'), seedCommitment: seedCommitmentOf(seed, nodeSha256) },
    complex: false,
    largeSocialImpact: false,
    relations: [],
  })
  const [chair] = members
  if (chair === undefined) throw new Error('the committee has a chair')
  await chair.electChair(evaluation, { person: chair.person.id })
  const put = await chair.sees(evaluations, evaluation)
  const markers = 'markers' in put ? put.markers : []
  for (const member of members) {
    await member.voteOnResponsiveness(evaluation, {
      ...{ invalid: [], tooLow: [] },
      markers: markers.map(({ marker }) => ({
        ...{ marker, collusion: false, reason: '演示：标书各自编制，此项不足以认定' },
      })),
    })
  }
  say(`the committee has voted on ${String(markers.length)} signs of collusion, and on every bid`)
  await chair.reviewResponsiveness(evaluation, {})
  for (const [seat, member] of members.entries()) {
    await member.submitScores(evaluation, { scores: sheet(bidders, seat) })
  }
  say(`five experts have scored ${lot.title}, each alone`)
  await county.until('the scores are added up', async () => {
    const { status } = await officer.sees(evaluations, evaluation)
    return status === 'completed'
  })
  for (const member of members) await member.signReport(evaluation, {})
  await officer.deliverReport(evaluation, { report: paper(`评标报告 ${lot.title}`) })
}

/** The page on which each bid of the demonstration comes to a factor. */
const pages = { plan: 12, people: 47 }

/**
 * The first bidder of the script is better by plan and people; experts differ by a little, and all but
 * the last say on which page they found it.
 */
const sheet = (bidders: readonly Bidder[], seat: number) =>
  bidders.flatMap(({ bid }, rank) =>
    (['plan', 'people'] as const).map(factor => ({
      ...{ bid, factor, score: 9_400 - rank * 800 + seat * 50 },
      ...(seat < 4 && { page: pages[factor] + rank * 3 + (seat % 2) }),
    })),
  )

async function isAt({ as, script }: Stage, { lot }: PlannedLot, status: string): Promise<boolean> {
  const state = await as('procurement-officer-1').sees(tenders, script.tender)
  const round = 'lots' in state ? state.lots.find(one => one.document.lot === lot) : undefined
  return round?.stage.status === status
}
