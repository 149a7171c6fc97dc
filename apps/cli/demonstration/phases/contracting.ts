import { dayOf } from '#libs/calendar'
import type { PlannedLot } from '#libs/contracts'
import { contract as contracts } from '#libs/domain/procurement/contract'
import { advancing } from './advancing.js'
import { hashOf, outside, paper } from '../papers.js'
import type { Bidder } from '../script.js'
import { contractSeriesOfTheYear } from '../series-of-the-year.js'
import { signByKeys } from '../sign-by-keys.js'
import type { Phase, Stage } from '../stage.js'
import { sealed } from './sealing.js'

/**
 * Each lot's contract says what was awarded; signed, it commits the money, is published and filed. One is
 * printed, sealed and scanned, the other has its number from the beginning and is signed with keys.
 */
export const contracting: Phase = async stage => {
  const { lots, contracts: ids, bidders } = stage.script
  const training = { lot: lots.training, contract: ids.training, bidders: bidders.training }
  const assessment = { lot: lots.assessment, contract: ids.assessment, bidders: bidders.assessment }
  await signOnPaper(stage, training)
  await signWithKeys(stage, assessment)
  await sealed(stage)
  stage.say('both contracts are signed, published and filed')
  await advancing(stage)
}

interface OfLot {
  readonly lot: PlannedLot
  readonly contract: string
  readonly bidders: readonly [Bidder, ...Bidder[]]
}

async function signOnPaper(stage: Stage, of: OfLot): Promise<void> {
  const { as, county, script } = stage
  const { lot, contract } = of
  const terms = await drafted(stage, of)
  const number = `演示合同〔${String(script.year)}〕${lot.kind}`
  const signing = {
    channel: { channel: 'here' as const },
    ...{ number, signedOn: dayOf(await county.now()), document: hashOf(number) },
    terms,
  }
  const officer = as('procurement-officer-1')
  await officer.recordSignedPaper(contract, { ...signing, sealedBy: ['purchaser', 'supplier'] })
  await as('signatory-1').signContract(contract, signing)
  await told(stage, contract)
}

async function signWithKeys(stage: Stage, of: OfLot): Promise<void> {
  await drafted(stage, of, await contractSeriesOfTheYear(stage))
  await signByKeys(stage, { contract: of.contract, supplier: of.bidders[0].key })
  await told(stage, of.contract)
}

/** Drawn up from the award and passed by the lawyer. */
async function drafted({ as, script }: Stage, of: OfLot, series?: string) {
  const { lot, contract, bidders } = of
  const officer = as('procurement-officer-1')
  const [{ bid }] = bidders
  await officer.draftContract(contract, {
    ...{ tender: script.tender, lot: lot.lot, bid },
    ...(series !== undefined && { series }),
  })
  const opinion = paper(`合同法律审查意见 ${lot.title}`)
  await as('legal-reviewer-1').reviewContract(contract, { passed: true, opinion })
  const found = await officer.sees(contracts, contract)
  if (!('terms' in found)) throw new Error('a drafted contract has terms')
  return found.terms
}

async function told({ as, county }: Stage, contract: string): Promise<void> {
  const officer = as('procurement-officer-1')
  await officer.publishContract(contract, { channel: { channel: 'here' } })
  await officer.fileContract(contract, outside(await county.now(), `合同备案 ${contract}`))
}
