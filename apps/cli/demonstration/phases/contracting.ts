import { dayOf } from '#libs/calendar'
import type { PlannedLot } from '#libs/contracts'
import { contract as contracts } from '#libs/domain/procurement/contract'
import { advancing } from './advancing.js'
import { hashOf, outside, paper } from '../papers.js'
import type { Bidder } from '../script.js'
import type { Phase, Stage } from '../stage.js'

/** Each lot's contract says what was awarded; signed, it commits the money, is published and filed. */
export const contracting: Phase = async stage => {
  const { lots, contracts: ids, bidders } = stage.script
  await sign(stage, { lot: lots.training, contract: ids.training, bidders: bidders.training })
  await sign(stage, { lot: lots.assessment, contract: ids.assessment, bidders: bidders.assessment })
  stage.say('both contracts are signed, published and filed')
  await advancing(stage)
}

interface OfLot {
  readonly lot: PlannedLot
  readonly contract: string
  readonly bidders: readonly [Bidder, ...Bidder[]]
}

async function sign({ as, county, script }: Stage, { lot, contract, bidders }: OfLot) {
  const officer = as('procurement-officer-1')
  const [winner] = bidders
  await officer.draftContract(contract, { tender: script.tender, lot: lot.lot, bid: winner.bid })
  const drafted = await officer.sees(contracts, contract)
  if (!('terms' in drafted)) throw new Error('a drafted contract has terms')
  const number = `演示合同〔${String(script.year)}〕${lot.kind}`
  const opinion = paper(`合同法律审查意见 ${number}`)
  await as('legal-reviewer-1').reviewContract(contract, { passed: true, opinion })
  const signing = {
    channel: { channel: 'here' as const },
    ...{ number, signedOn: dayOf(await county.now()), document: hashOf(number) },
    terms: drafted.terms,
  }
  await officer.recordSignedPaper(contract, { ...signing, sealedBy: ['purchaser', 'supplier'] })
  await as('signatory-1').signContract(contract, signing)
  await officer.publishContract(contract, { channel: { channel: 'here' } })
  await officer.fileContract(contract, outside(await county.now(), `合同备案 ${number}`))
}
