import { day, instant, type Instant } from '#libs/calendar'
import { classCase } from '#libs/domain/delivery/testing'
import {
  claimApproved,
  claimConfirmed,
  paymentApplicationMade,
  subsidyClaimMade,
  type ClaimEvent,
} from '#libs/domain/payment/claim'
import { advancePaid } from '#libs/domain/payment/earmarked-ledger'
import { claimCase } from '#libs/domain/payment/testing'
import { anyHash, uuid } from '#libs/domain/procurement/testing'
import type { StoredEvent } from '#libs/event-store'
import { yuan } from '#libs/money'
import { livedUnder } from './lived.js'

const { application, book, chief, made, officer } = claimCase
const { contract, institution, ledger, lot, project, terms, trainees } = classCase

export const claimId = uuid(61)
export { ledger, project }

/** Who speaks for the institution. */
export const claimant = { id: uuid(30), institution }

const confirmed = claimConfirmed({ by: claimant.id })
const at = instant('2026-04-21T09:00+08:00')

const paid = advancePaid({ project, lot, contract, payment: uuid(71), amount: yuan(25_000) })

/** A claim and the book of the year it is charged to, at one instant. */
function claimOf(events: readonly ClaimEvent[], since: Instant = at): readonly StoredEvent[] {
  return [
    ...livedUnder(ledger)(`earmarked-ledger-${ledger}`, since, [...book, paid]),
    ...livedUnder(project)(`claim-${claimId}`, since, events),
  ]
}

/** Made out of the records on 13 April; nobody has said anything to it. */
export const justMade = claimOf([made], instant(claimCase.madeAt))

/** Confirmed and approved: the invoice is waited for. */
export const approved = claimOf([made, confirmed, claimApproved({ by: chief.id })])

export const invoice = {
  ...{ number: '演示发票 1', amount: yuan(6300), document: anyHash },
  receivedOn: day('2026-04-20'),
}

/** Confirmed; what was advanced covers all of it. */
export const covered = claimOf([
  paymentApplicationMade({ ...application, advanceCleared: yuan(6300), payable: yuan(0) }),
  confirmed,
])

const displayEnds = {
  ...{ end: instant('2026-04-29T00:00+08:00'), lastDay: day('2026-04-28') },
  ...{ rule: '本县规定 publicDisplay.period', calendarVersion: '2026-1', provisional: false },
}

/** A claim on the fund for two persons, on public display to the end of 28 April. */
export const displayed = claimOf([
  subsidyClaimMade({
    ...{ project, lot, contract, institution, ledger, fund: 'unemployment-insurance-surplus' },
    ...{ trainingClass: claimCase.trainingClassId, occupation: terms.occupation, level: 'five' },
    ...{ standard: yuan(900), limit: { times: 3, per: 'lifetime' }, notCounted: [] },
    counted: trainees.slice(0, 2).map(person => ({ person, amount: yuan(900) })),
    ...{ payable: yuan(1800), countedOn: day('2026-04-13') },
    ...{ madeAt: instant(claimCase.madeAt), madeBy: officer.id },
  }),
  confirmed,
  claimApproved({ by: chief.id, displayEnds }),
])
