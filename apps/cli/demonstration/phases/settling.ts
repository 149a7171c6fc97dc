import { trainingClass as classes } from '#libs/domain/delivery/training-class'
import { carryClaim } from '../carry-claim.js'
import { bookOfTheYear } from '../book-of-the-year.js'
import type { Phase } from '../stage.js'

/** What is paid follows from what is on record: nobody types a head or a fen. */
export const settling: Phase = async stage => {
  const { as, script, seeds } = stage
  const { claims, contracts, acceptances, trainingClass, assessmentBatch } = script
  const officer = as('procurement-officer-1')
  const ledger = await bookOfTheYear(stage)
  const delivered = { ledger, trainingClass, assessmentBatch }

  await officer.makePaymentApplication(claims.training, {
    ...{ ...delivered, contract: contracts.training, instalment: 'acceptance' },
    acceptance: acceptances.training,
  })
  await carryClaim(stage, { claim: claims.training, claimant: script.school })
  await officer.makePaymentApplication(claims.assessment, {
    ...{ ...delivered, contract: contracts.assessment, instalment: 'acceptance' },
    acceptance: acceptances.assessment,
  })
  await carryClaim(stage, { claim: claims.assessment, claimant: script.body })

  const held = await officer.sees(classes, trainingClass)
  if (!('filing' in held)) throw new Error('a class that was held has a roster')
  await officer.makeSubsidyClaim(claims.subsidy, {
    ...{ ...delivered, contract: contracts.training, catalogue: script.catalogue },
    fund: seeds.earmarkedLedger.fund,
    persons: held.filing.roster.map(({ person }) => person),
  })
  await carryClaim(stage, { claim: claims.subsidy, claimant: script.school })
}
