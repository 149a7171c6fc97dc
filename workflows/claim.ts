import type { PaymentActivities } from '#activities/present-instruction'
import { claimCase, type ClaimView } from '#facts/payment/claim'
import { duty, outside, recall, step, until } from '#libs/procedure'

type Claim = Readonly<ClaimView>

/** A claim for money: confirmed by who earned it, approved by the office, carried to settlement. */
export async function claim(id: string): Promise<void> {
  const claim = await recall(claimCase, id)
  const unless = () => claim.over
  await duty('confirm-claim', { from: claim.madeAt, unless })
  await duty('approve-claim', { from: claim.confirmedAt, unless })
  if (claim.over) return
  if (claim.basis === 'subsidy') return charged(claim)
  if (claim.covered) return covered(claim)
  await duty('record-invoice', { from: claim.approvedAt })
  await Promise.all([duty('pay-claim', { end: () => claim.payBy }), paid(id, claim)])
}

/** The fund is charged for who was trained, once the public has had its days to object. */
async function charged(claim: Claim): Promise<void> {
  await until(() => claim.settled || claim.displayEnds)
  await step('chargeSubsidy', { unless: () => claim.settled })
}

/** What was advanced is earned now; nothing more is owed. */
async function covered(claim: Claim): Promise<void> {
  await step('settleCoveredClaim', { unless: () => claim.settled })
}

/** Within the days of the law. Only after the treasury said failed is it told again, an hour later. */
async function paid(id: string, claim: Claim): Promise<void> {
  while (!claim.settled) {
    if (claim.attempts > 2 && !claim.instructed) await lookedInto(claim)
    else if (!claim.instructed) await instructed(id, claim)
    await answered(claim)
  }
}

async function instructed(claim: string, { payment, ...now }: Claim): Promise<void> {
  const { ledger, nextInstruction: instruction, againAt } = now
  if (!ledger || !instruction) throw new Error('an invoiced claim has a ledger and an instruction')
  await until(() => againAt ?? true)
  await step('instructPayment', {
    ...{ id: payment, about: instruction },
    input: { claim, ledger, instruction },
  })
}

/** The treasury is asked with the very same order until it has answered. */
async function answered(claim: Claim): Promise<void> {
  const { payment, attempts } = claim
  const word = await outside<PaymentActivities>()('presentInstruction', { payment })
  // Somebody has entered the answer already: its fact is on its way.
  if (!word) return until(() => claim.settled || !claim.instructed)
  await step('recordTreasuryAnswer', {
    ...{ id: payment, about: `answer/${String(attempts)}`, input: word },
    unless: () => claim.settled || !claim.instructed,
  })
}

/** Three times failed is for a person: finance finds out why, and instructs anew. */
async function lookedInto({ attempts, againAt }: Claim): Promise<void> {
  await duty('instruct-payment', { about: `attempt/${String(attempts + 1)}`, from: againAt })
}
