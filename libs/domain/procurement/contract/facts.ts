import { addDays, startOfDay } from '#libs/calendar'
import { awardOf } from '#facts/procurement/tender'
import { count, factsOf, reference, word } from '#libs/domain/deciding'
import type { ContractEvent } from './events.js'

interface OfLot {
  readonly project: string
  readonly lot: string
}

const ofLot = ({ project, lot }: OfLot) => ({ project: reference(project), lot: reference(lot) })

interface OfAward extends OfLot {
  readonly after?: string | undefined
}

const ofAward = ({ after, ...of }: OfAward) => ({
  ...ofLot(of),
  award: reference(awardOf(of.lot, after)),
})

const ofVersion = ({ version, ...of }: OfLot & { readonly version: number }) => ({
  ...ofLot(of),
  version: count(version),
})

const ofProposal = ({ proposal, ...of }: OfLot & { readonly proposal: string }) => ({
  ...ofLot(of),
  proposal: reference(proposal),
})

const ofSuspension = ({ suspension, ...of }: OfLot & { readonly suspension: string }) => ({
  ...ofLot(of),
  suspension: reference(suspension),
})

const ofUse = ({ use, ...of }: OfLot & { readonly use: string }) => ({
  ...ofLot(of),
  use: reference(use),
})

/** What procedures may know of a contract: of which lot, with whom, until when. Never a price. */
export const contractFacts = factsOf<ContractEvent>()({
  ContractDrafted: ({ project, tender, lot, supplier, officer, signatory, terms, signBy }) => ({
    project: reference(project),
    tender: reference(tender),
    lot: reference(lot),
    supplier: reference(supplier),
    officer: reference(officer),
    signatory: reference(signatory),
    kind: word(terms.kind),
    instalments: terms.instalments.map(({ instalment, due }) => ({
      instalment: reference(instalment),
      due: word(due),
    })),
    securityAsked: terms.performanceSecurity > 0,
    signBy: signBy.end,
  }),
  ContractRedrafted: ofVersion,
  ContractReviewed: ({ passed, ...of }) => ({ ...ofVersion(of), passed }),
  ContractVersionRejected: ofVersion,
  ContractSigned: ({ signedOn, publishBy, fileBy, ...of }) => ({
    ...ofAward(of),
    signedOn,
    publishBy: publishBy.end,
    fileBy: fileBy.end,
  }),
  ContractNotConcluded: ofLot,
  ContractPublished: ofAward,
  ContractFiled: ({ occurredOn, ...of }) => ({ ...ofAward(of), occurredOn }),
  ContractCancelled: ({ cancelledAt }) => ({ cancelledAt }),
  PerformanceSecurityGiven: ofLot,
  PerformanceSecurityWaived: ofLot,
  SecurityReturnDue: ({ returnBy, ...of }) => ({ ...ofLot(of), returnBy: returnBy.end }),
  ContractDatesReckonedAgain: ({ returnBy }) => ({ returnBy: returnBy?.end }),
  PerformanceSecurityReturned: ofAward,
  SecurityUseProposed: ({ answerBy, ...of }) => ({
    ...ofUse(of),
    heardBy: startOfDay(addDays(answerBy, 1)),
  }),
  SecurityUseAnswered: ofUse,
  SecurityUseDropped: ofUse,
  PerformanceSecurityUsed: ofUse,
  PerformanceSuspended: ofSuspension,
  PerformanceResumed: ofSuspension,
  ContractChangeProposed: ofProposal,
  SupplementaryContractProposed: ofProposal,
  ContractTerminationProposed: ofProposal,
  ContractProposalDropped: ofProposal,
  ContractChanged: ofProposal,
  SupplementaryContractSigned: ofProposal,
  ContractTerminated: ofProposal,
})
