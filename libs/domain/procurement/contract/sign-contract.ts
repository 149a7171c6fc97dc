import { dayOf } from '#libs/calendar'
import {
  isBehind,
  refuse,
  secondPersonNeeded,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import { conclude, notToBeSigned, type Concluding, type Signing } from './conclude.js'
import type { ContractInput } from './events.js'
import { sameTerms } from './same-terms.js'
import type { DraftedContract } from './state.js'

type Signed = ContractInput<'signContract'>

/**
 * The signatory confirms the paper that both sides sealed and somebody else recorded. What is signed
 * says what was awarded: no other price, number of heads or term (法§46, 87§71).
 */
export function signContract(
  { self, ...beside }: Signing,
  { terms, ...signing }: Signed,
  deciding: Deciding,
): Concluding | Refusal {
  if (self.status !== 'drafted') return refuse('法§46', 'contract-not-drafted')
  const fault =
    notToBeSigned(self, beside, deciding.at) ?? paperFault(self, { terms, ...signing }, deciding)
  return fault ?? conclude(self, beside, signing, deciding)
}

/** It is the paper that somebody else recorded, and it says what was drafted. */
function paperFault(
  { draft: { paper }, terms: drafted }: DraftedContract,
  { terms, number, signedOn, document }: Signed,
  { at, actor }: Deciding,
): Refusal | undefined {
  if (signedOn > dayOf(at)) return refuse('法§46', 'signing-lies-in-the-future')
  if (!sameTerms(terms, drafted)) return refuse('法§46', 'substantive-change')
  if (!paper) {
    return refuse('法§44', 'signed-paper-not-recorded', { who: 'procurement-officer' })
  }
  if (isBehind(actor, paper.recordedBy)) return secondPersonNeeded()
  return paper.number === number && paper.signedOn === signedOn && paper.document === document
    ? undefined
    : refuse('法§44', 'not-the-recorded-paper')
}
