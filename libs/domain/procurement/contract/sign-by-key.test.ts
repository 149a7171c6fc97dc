import { day, instant } from '#libs/calendar'
import {
  signingKey,
  signingKeyConfirmed,
  signingKeyRegistered,
} from '#libs/domain/county/signing-key'
import type { Actor } from '#libs/domain/deciding'
import { folded, given } from '#libs/domain/deciding/testing'
import { lotContracted } from '#libs/domain/procurement/tender'
import { anyHash, person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { keyPairFrom, type KeyPair } from '#libs/sealing/sm'
import {
  contractStatementOf,
  isStatementSigned,
  signStatement,
  type SignedStatement,
} from '#libs/sealing/statement'
import {
  at,
  book,
  committing,
  draft,
  id,
  lot,
  policy,
  round,
  signed,
  terms,
  winner,
} from './contract.fixture.js'
import {
  contract,
  contractDrafted,
  contractRedrafted,
  contractSigned,
  contractSignedByKey,
  signContractByKey,
  type ContractEvent,
} from './index.js'

const { officer, signatory } = projectCase
const { paper, projectId } = tenderCase
const supplier = person('training-institution', 9, { institution: winner.bidder })
const ofLot = { project: projectId, lot }
const number = '合同〔2026〕7号'

const keysOf = (first: number) =>
  keyPairFrom(Uint8Array.from({ length: 48 }, (_, place) => first + place))
const key = {
  supplier: { id: uuid(801), keys: keysOf(1) },
  purchaser: { id: uuid(802), keys: keysOf(9) },
}

const registered = ({ publicKey }: KeyPair, { id: holder, institution }: Actor) =>
  signingKeyRegistered({
    ...{ publicKey, holder, proof: 'a'.repeat(128) },
    ...(institution !== undefined && { institution }),
    ...{ occurredOn: day('2026-10-01'), paper: '授权委托书', evidence: anyHash },
  })
const confirmed = signingKeyConfirmed({ by: uuid(803) })
const confirmedKey = (keys: KeyPair, holder: Actor) =>
  folded(signingKey, registered(keys, holder), confirmed)

type Side = keyof typeof key
const holders = { supplier, purchaser: signatory }

const signatures = new Map<string, SignedStatement>()

/** What a side signs and hands in, of the version on the table; the same whenever it is asked for. */
function signature(side: Side, events: readonly ContractEvent[], document = anyHash) {
  const state = folded(contract, ...events)
  if (state.status !== 'drafted') throw new Error('only what is drafted is signed')
  const { keys } = key[side]
  const { draft, terms: drafted } = state
  const of = { contract: id, version: draft.version, side, document }
  const statement = contractStatementOf(of, drafted)
  const said = JSON.stringify(statement)
  // A signature of SM2 is another each time.
  const once = signatures.get(said) ?? signStatement(statement, keys)
  signatures.set(said, once)
  return { ...once, statement }
}

function event(side: Side, events: readonly ContractEvent[]) {
  const { statement, publicKey, signature: signed } = signature(side, events)
  const { version, document, terms: digest } = statement
  return contractSignedByKey({
    ...{ ...ofLot, version, side, document, terms: digest, publicKey, signature: signed },
    ...{ key: key[side].id, by: holders[side].id },
  })
}

const drafted = [draft]
const bySupplier = event('supplier', drafted)

interface Signing {
  readonly events?: readonly ContractEvent[]
  readonly input?: object
  readonly actor?: Actor
  readonly held?: Parameters<typeof signContractByKey>[0]['key']
}

function expectSigning(side: Side, { events = drafted, input, actor, held }: Signing = {}) {
  const { signature: own } = signature(side, events)
  const states = {
    ...{ self: folded(contract, ...events), tender: round, ledger: book, project: undefined },
    signatures: { contractStatementOf, isStatementSigned },
    key: held ?? confirmedKey(key[side].keys, holders[side]),
  }
  return given
    .states(states)
    .when(
      signContractByKey,
      { key: key[side].id, document: anyHash, signature: own, terms, ...input },
      { at, policy, id, actor: actor ?? holders[side] },
    )
}

const bound = contractSigned({ ...signed.data, number, document: anyHash })
const contracted = lotContracted({ lot, contract: id, signedAt: instant('2026-10-20T00:00+08:00') })

test('the supplier signs first; with the purchaser’s signature the contract binds and money is committed', () => {
  expectSigning('supplier').thenAppends({ self: [bySupplier] })
  const events = [...drafted, bySupplier]
  expectSigning('purchaser', { events, input: { number } }).thenAppends({
    self: [event('purchaser', events), bound],
    tender: [contracted],
    ledger: [...committing],
  })
})

test('the purchaser does not sign before, nor another text than the supplier', () => {
  expectSigning('purchaser', { input: { number } }).thenRefused('supplier-signs-first')
  const other = { ...bySupplier, data: { ...bySupplier.data, document: 'b'.repeat(64) } }
  expectSigning('purchaser', { events: [...drafted, other], input: { number } }).thenRefused(
    'not-the-signed-text',
    '民法典§490',
  )
})

test('a contract that has a number is signed under it; one without gets it from the purchaser', () => {
  const events = [...drafted, bySupplier]
  expectSigning('purchaser', { events }).thenRefused('contract-without-number')
  const numbered = [contractDrafted({ ...draft.data, number, series: uuid(810) }), bySupplier]
  expectSigning('purchaser', {
    events: numbered,
    input: { number: '合同〔2026〕8号' },
  }).thenRefused('not-the-number-of-the-contract')
  expectSigning('purchaser', { events: numbered }).thenAppends({
    self: [event('purchaser', numbered), bound],
    tender: [contracted],
    ledger: [...committing],
  })
})

test('a signature over anything else is none', () => {
  for (const input of [
    { document: 'b'.repeat(64) },
    { signature: signature('purchaser', drafted).signature },
    { signature: signature('supplier', drafted, 'b'.repeat(64)).signature },
  ]) {
    expectSigning('supplier', { input }).thenRefused('signature-not-valid', '电子签名法§13')
  }
  expectSigning('supplier', { input: { terms: { ...terms, unitPrice: yuan(1_901) } } }).thenRefused(
    'substantive-change',
    '法§46',
  )
})

test('only with one’s own confirmed key', () => {
  const { keys } = key.supplier
  const other = person('training-institution', 10, { institution: winner.bidder })
  expectSigning('supplier', { actor: other }).thenRefused('signing-key-of-another')
  expectSigning('supplier', { held: folded(signingKey, registered(keys, supplier)) }).thenRefused(
    'signing-key-not-confirmed',
  )
})

test('who drafted it does not sign it for the purchaser', () => {
  const actor = { ...signatory, hands: [officer.id] }
  const events = [...drafted, bySupplier]
  expectSigning('purchaser', { events, actor, input: { number } }).thenRefused(
    'second-person-needed',
  )
})

test('a text that was written anew is signed anew, and no other text', () => {
  const anew = contractRedrafted({
    ...{ ...ofLot, version: 2, draftedBy: officer.id, reason: '按双方意见修改' },
    text: { ...paper, evidence: 'c'.repeat(64) },
  })
  const events = [...drafted, bySupplier, anew]
  expectSigning('supplier', { events }).thenRefused('not-the-text-on-the-table', '法§44')
  const document = 'c'.repeat(64)
  const { signature: own } = signature('supplier', events, document)
  expectSigning('supplier', { events, input: { document, signature: own } }).thenAppends({
    self: [
      contractSignedByKey({
        ...{ ...bySupplier.data, version: 2, document, signature: own },
      }),
    ],
  })
  const { signature: purchasers } = signature('purchaser', events, document)
  expectSigning('purchaser', {
    events,
    input: { document, signature: purchasers, number },
  }).thenRefused('supplier-signs-first')
})
