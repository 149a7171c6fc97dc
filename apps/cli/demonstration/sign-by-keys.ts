import { contract as contracts } from '#libs/domain/procurement/contract'
import { signingKeyIdOf } from '#libs/domain/county/signing-key'
import { newKeyPair } from '#libs/sealing/sm'
import { contractStatementOf, keyStatementOf, signStatement } from '#libs/sealing/statement'
import { hashOf, outside } from './papers.js'
import type { Stage } from './stage.js'

interface ToSign {
  readonly contract: string
  /** Key of the supplier's person in the cast. */
  readonly supplier: string
}

/** Both sides register a key, have it confirmed, and sign the contract with it: the supplier first. */
export async function signByKeys(stage: Stage, { contract, supplier }: ToSign): Promise<void> {
  for (const [side, player] of [
    ['supplier', supplier],
    ['purchaser', 'signatory-1'],
  ] as const) {
    await signFor(stage, { contract, side, player })
  }
  stage.say('a contract is signed with the keys of both sides')
}

interface Signer {
  readonly contract: string
  readonly side: 'purchaser' | 'supplier'
  readonly player: string
}

/** The key is made here, signs and is forgotten: nobody else ever has it. */
async function signFor({ as, county }: Stage, { contract, side, player }: Signer) {
  const keys = newKeyPair()
  const { id: holder, institution } = as(player).person
  const key = signingKeyIdOf(keys.publicKey)
  const authorised = outside(await county.now(), `授权委托书 ${player}`)
  const proof = signStatement(keyStatementOf(holder, institution), keys).signature
  await as(player).registerSigningKey(key, { publicKey: keys.publicKey, proof, ...authorised })
  await as('administrator-1').confirmSigningKey(key, { seen: authorised.evidence })
  const drafted = await as(player).sees(contracts, contract)
  if (drafted.status !== 'drafted') throw new Error('only what is drafted is signed')
  const document = hashOf(`合同文本 ${contract}`)
  const { draft, terms } = drafted
  const of = { contract, version: draft.version, side, document }
  const { signature } = signStatement(contractStatementOf(of, terms), keys)
  await as(player).signContractByKey(contract, { key, document, signature, terms })
}
