import { dayOf } from '#libs/calendar'
import { claim as claims } from '#libs/domain/payment/claim'
import { VerbFault } from '../say.js'
import { hashOf } from './papers.js'
import type { Stage } from './stage.js'

interface Carried {
  readonly claim: string
  /** Key of the institution's person. */
  readonly claimant: string
}

/**
 * Takes a claim that was made out of the records through its course: the institution confirms what
 * it did not have to type, a second officer approves, the invoice comes, the treasury pays.
 */
export async function carryClaim(stage: Stage, { claim, claimant }: Carried): Promise<void> {
  const { as, county, say } = stage
  await as(claimant).confirmClaim(claim, {})
  await as('section-chief-1').approveClaim(claim, {})
  const approved = await as('section-chief-1').sees(claims, claim)
  if (approved.status === 'not-made') throw new VerbFault('an approved claim was made')
  const { payable } = approved.made
  if (approved.basis === 'contract') {
    const number = `演示发票 ${claim.slice(-12)}`
    const receivedOn = dayOf(await county.now())
    const invoice = { number, amount: payable, document: hashOf(number), receivedOn }
    await as(claimant).recordInvoice(claim, invoice)
  }
  await county.until(`${approved.basis} claim is settled`, async () => {
    const { status } = await as('section-chief-1').sees(claims, claim)
    return status === 'settled'
  })
  say(`${approved.basis} claim over ${(payable / 100).toFixed(2)} yuan is settled`)
}
