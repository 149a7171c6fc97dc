import { instant } from '#libs/calendar'
import type { BidContent } from '#libs/contracts'
import { folded } from '#libs/domain/deciding/testing'
import { bid as bidAggregate, bidRevealed, bidSubmitted } from '#libs/domain/procurement/bid'
import {
  chairElected,
  committeeSeated,
  responsivenessReviewed,
  responsivenessVoted,
} from '#libs/domain/procurement/evaluation'
import { tender } from '#libs/domain/procurement/tender'
import { multiply, yuan } from '#libs/money'
import { anyHash, person, policyOf, uuid } from './people-and-policy.js'
import { trainingLot } from './project-case.js'
import { decryptedBoth, projectId, qualified, tenderId, three } from './tender-case.js'

/** The evaluation of the training lot, as far along as a test wants it. Nobody in it exists. */
export const lot = trainingLot
export const at = '2026-10-08T16:00+08:00'
export const policy = policyOf(at)
export const id = uuid(400)
export const experts = [1, 2, 3, 4, 5].map(last => person('evaluation-expert', 600 + last))
export const [chair = person('evaluation-expert', 601), second = chair] = experts
const draw = { library: { paper: '省专家库', evidence: anyHash }, seedCommitment: anyHash }
export const seated = committeeSeated({
  ...{ project: projectId, tender: tenderId, lot, draw, bids: three },
  members: experts.map(({ id: member }) => ({ person: member, seat: 'expert' })),
})
export const elected = chairElected({ tender: tenderId, lot, person: chair.id })
export const ofLot = { tender: tenderId, lot }

export const round = folded(tender, ...decryptedBoth, qualified(lot, three))
const contentOf = (index: number, unitPrice: number): BidContent => ({
  ...{ tender: tenderId, lot, bidder: three[index]?.bidder ?? '', related: [], documents: [] },
  ...{ unitPrice: yuan(unitPrice), price: multiply(yuan(unitPrice), 100), businessSize: 'large' },
})
export const bidsAt = (...prices: number[]) =>
  prices.map((unitPrice, index) =>
    folded(
      bidAggregate,
      bidSubmitted({
        ...{ project: projectId, tender: tenderId, lot, bidder: three[index]?.bidder ?? '' },
        ...{ commitment: anyHash, submittedAt: instant('2026-10-07T09:00+08:00') },
      }),
      bidRevealed({ content: contentOf(index, unitPrice), nonce: anyHash }),
    ),
  )
export const responsiveAt = (...prices: number[]) =>
  prices.map((unitPrice, index) => {
    const { bid = '', bidder = '' } = three[index] ?? {}
    const { price, businessSize, unitPrice: each } = contentOf(index, unitPrice)
    return { bid, bidder, price, unitPrice: each, businessSize }
  })
export const reviewed = responsivenessReviewed({
  ...{ ...ofLot, responsive: responsiveAt(1_900, 1_950, 2_000) },
  ...{ invalid: [], abnormallyLow: [], evaluable: true },
})

export const invalidWith = (ground: string) => ({ ground, rule: '87§63', reason: '未按要求签署' })
export type Ballots = Partial<
  Omit<Parameters<typeof responsivenessVoted>[0], 'tender' | 'lot' | 'expert'>
>
export const nothing = { invalid: [], markers: [], tooLow: [] }
/** The ballots of the committee: what the first members hold, and nothing against any bid from the rest. */
export const voted = (...held: readonly Ballots[]) =>
  experts.map((expert, index) =>
    responsivenessVoted({ ...ofLot, expert: expert.id, ...nothing, ...held[index] }),
  )
