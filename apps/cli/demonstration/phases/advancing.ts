import { outside } from '../papers.js'
import { carryClaim } from '../carry-claim.js'
import { bookOfTheYear } from '../book-of-the-year.js'
import { creditFile } from '../credit-file.js'
import type { Phase } from '../stage.js'

/** Credit payment: the grade on record gives the winner of the training lot its advance. */
export const advancing: Phase = async stage => {
  const { as, county, script, say } = stage
  const { claims, contracts } = script
  const { rating, institution, year } = await creditFile(stage)
  const supervisor = as('supervisor-1')
  const today = await county.now()
  await supervisor.openRating(rating, { institution, year })
  await supervisor.recordEarlierGrade(rating, { grade: 'B', ...outside(today, '上年度信用等级') })

  await stage.outside.treasuryFailsOnce()
  say('the treasury is told to lose its next answer')
  const ledger = await bookOfTheYear(stage)
  await as('procurement-officer-1').applyForAdvance(claims.advance, {
    ...{ contract: contracts.training, ledger, rating, instalment: 'advance' },
  })
  await carryClaim(stage, { claim: claims.advance, claimant: script.school })
  say('the advance by grade B is paid, once')
}
