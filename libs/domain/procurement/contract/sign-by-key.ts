import { numberRule } from '#libs/domain/county/number-series'
import { dayOf } from '#libs/calendar'
import { theirKey, type SigningKey } from '#libs/domain/county/signing-key'
import {
  isBehind,
  isRefusal,
  refuse,
  secondPersonNeeded,
  type Deciding,
  type Refusal,
} from '#libs/domain/deciding'
import type { contractStatementOf, isStatementSigned } from '#libs/sealing/statement'
import { conclude, notToBeSigned, type Concluding, type Signing } from './conclude.js'
import { contractSignedByKey, type ContractEvent, type ContractInput } from './events.js'
import { otherNumber } from './number-of-contract.js'
import { sameTerms } from './same-terms.js'
import type { DraftedContract } from './state.js'

interface SigningByKey extends Signing {
  readonly key: SigningKey | undefined
  readonly signatures: Signatures
}

/** How a signature is proven; nothing of it is calculated here. */
interface Signatures {
  readonly contractStatementOf: typeof contractStatementOf
  readonly isStatementSigned: typeof isStatementSigned
}

type Signed = ContractInput<'signContractByKey'>

/**
 * Signs the contract with the signer's own registered key, whose signature is as good as one by hand or
 * a seal (电子签名法§14). The supplier signs first; with the purchaser's signature it binds, on that day.
 */
export function signContractByKey(
  { self, key, signatures, ...beside }: SigningByKey,
  input: Signed,
  deciding: Deciding,
): Concluding | Refusal {
  if (self.status !== 'drafted') return refuse('法§46', 'contract-not-drafted')
  const { actor, id, at } = deciding
  const own = theirKey(key, actor)
  if (isRefusal(own)) return own
  const { publicKey } = own
  const side = actor.institution === undefined ? 'purchaser' : 'supplier'
  const fault = notToBeSigned(self, beside, at) ?? textFault(self, input)
  if (fault) return fault
  const { draft, terms: drafted } = self
  const of = { contract: id, version: draft.version, side, document: input.document } as const
  const statement = signatures.contractStatementOf(of, drafted)
  if (!signatures.isStatementSigned({ statement, publicKey, signature: input.signature })) {
    return refuse('电子签名法§13', 'signature-not-valid', { fix: 'sign-the-text-anew' })
  }
  const { project, lot } = self
  const { version, document, terms } = statement
  const signed = contractSignedByKey({
    ...{ project, lot, version, side, document, terms, publicKey },
    ...{ key: input.key, signature: input.signature, by: actor.id },
    ...(actor.actingFor !== undefined && { actingFor: actor.actingFor }),
  })
  return side === 'supplier'
    ? { appends: { self: [signed] } }
    : concluded(self, { ...beside, signed }, input, deciding)
}

/** The purchaser, who did not draft it, signs what the supplier has signed. */
function concluded(
  self: DraftedContract,
  { signed, ...beside }: Pick<Signing, 'tender' | 'ledger'> & { readonly signed: ContractEvent },
  input: Signed,
  deciding: Deciding,
): Concluding | Refusal {
  const { draft } = self
  if (isBehind(deciding.actor, draft.draftedBy)) return secondPersonNeeded()
  const { document } = input
  if (!draft.signedBySupplier) {
    return refuse('本县规定 合同签署', 'supplier-signs-first', { fix: 'ask-the-supplier-to-sign' })
  }
  if (draft.signedBySupplier.document !== document) {
    return refuse('民法典§490', 'not-the-signed-text')
  }
  const number = self.number ?? input.number
  if (number === undefined) return refuse(numberRule, 'contract-without-number')
  const concluding = conclude(
    self,
    beside,
    { channel: { channel: 'here' }, number, signedOn: dayOf(deciding.at), document },
    deciding,
  )
  if (isRefusal(concluding)) return concluding
  const { self: bound, ...others } = concluding.appends
  return { appends: { ...others, self: [signed, ...bound] } }
}

/** It says what was drafted; a text that was written anew is that text, and the number is the contract's. */
function textFault(
  { draft, terms: drafted, number: given }: DraftedContract,
  { terms, document, number }: Signed,
): Refusal | undefined {
  if (!sameTerms(terms, drafted)) return refuse('法§46', 'substantive-change')
  if (draft.text !== undefined && draft.text !== document) {
    return refuse('法§44', 'not-the-text-on-the-table')
  }
  return otherNumber(given, number)
}
