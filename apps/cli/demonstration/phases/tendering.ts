import { dayOf, instant, periodEnd, type Day, type Instant } from '#libs/calendar'
import type { PlannedLot } from '#libs/contracts'
import { project as projects } from '#libs/domain/procurement/project'
import { seedCommitmentOf } from '#libs/domain/procurement/evaluation'
import { tender as tenders } from '#libs/domain/procurement/tender'
import { fen } from '#libs/money'
import { policySheet, resolvePolicy } from '#libs/policy'
import { expertKeys, lotsToDraw, seedOf } from '../draw.js'
import { paper } from '../papers.js'
import { nodeSha256 } from '#libs/sealing'
import type { Bidder } from '../script.js'
import { sealedBid } from '../sealed-bid.js'
import type { Phase, Stage } from '../stage.js'
import { creditLists, tenderDocument } from '../tender-document.js'
import { calendarOfCounty, workingDayAfter } from '../working-days.js'

/** The document, the notice with the law's dates, sealed bids, the opening, who may take part. */
export const tendering: Phase = async stage => {
  const { as, county, script, say } = stage
  const sealed = await bidsReceived(stage)
  await boxOpened(stage)
  for (const { bidder, key } of sealed) await as(bidder.key).openBid(bidder.bid, { key })
  await decryptionClosed(stage)
  const searchedOn = dayOf(await county.now())
  for (const [{ lot }, bidders] of [
    [script.lots.training, script.bidders.training],
    [script.lots.assessment, script.bidders.assessment],
  ] as const) {
    const searches = bidders.flatMap(bidder => searched(bidder, searchedOn))
    await as('procurement-officer-1').reviewQualification(script.tender, {
      ...{ lot, unqualified: [], searches },
    })
  }
  say('all bids decrypted, all bidders qualified')
}

/** A bidder looked up in every credit list, and found in none. */
const searched = ({ bid }: Bidder, searchedOn: Day) =>
  creditLists.map(list => ({
    ...{ bid, list, searchedOn, listed: false },
    ...paper(`信用查询记录（${list}）`),
  }))

/** From the document to the last moment before the deadline, with every bid in the box. */
export async function bidsReceived(stage: Stage): Promise<readonly SealedBid[]> {
  const { as, county, script, say } = stage
  const { project, tender, enquiry, lots, bidders } = script
  const officer = as('procurement-officer-1')

  await officer.draftTender(tender, { project, ...tenderDocument(script) })
  const planned = await officer.sees(projects, project)
  if (!('tenderNotBefore' in planned)) throw new Error('the disclosed intent has an end')
  say(`nothing may be published before ${planned.tenderNotBefore.end}: the intent runs`)
  await county.passesTo(planned.tenderNotBefore.end)

  const deadline = await firstLawfulDeadline(stage)
  await officer.publishTenderNotice(tender, { channel: { channel: 'here' }, deadline })
  say(`the notice is out; bids until ${deadline}`)
  const question = '实训场地能否分设两处？'
  const answer = '可以，均须在本县范围内。'
  await as(bidders.training[0].key).askEnquiry(enquiry, { tender, question })
  await officer.answerEnquiry(enquiry, { answer, told: { question, answer } })
  say('an enquiry is answered to everybody; who asked is known to the officer alone')
  for (const { lot, evaluation } of lotsToDraw(script)) {
    const seedCommitment = seedCommitmentOf(seedOf(evaluation), nodeSha256)
    await officer.commitDraw(evaluation, {
      ...{ tender, lot, seedCommitment, experts: expertKeys.length },
      candidates: expertKeys.map(key => ({ person: as(key).person.id, category: 'training' })),
      library: paper('专家名单'),
    })
  }
  say('the draw of the experts is committed to, before anybody can know a bid')
  const sealed = [
    ...(await Promise.all(bidders.training.map(one => handIn(stage, one, lots.training)))),
    ...(await Promise.all(bidders.assessment.map(one => handIn(stage, one, lots.assessment)))),
  ]
  say(`${String(sealed.length)} sealed bids lie in the box; nobody can count them`)
  return sealed
}

/** At the deadline the procedure opens the box. */
export async function boxOpened({ as, county, script: { tender } }: Stage): Promise<void> {
  const officer = as('procurement-officer-1')
  const told = await officer.sees(tenders, tender)
  if (told.status !== 'receiving-bids') throw new Error('the tender receives bids')
  await county.passesTo(told.deadline)
  await county.until('the bids are opened at the deadline', async () => {
    const { status } = await officer.sees(tenders, tender)
    return status === 'decrypting'
  })
}

/** All are decrypted, or their window is over. */
export const decryptionClosed = ({ as, county, script: { tender } }: Stage): Promise<void> =>
  county.until('the decryption is closed', async () => {
    const { status } = await as('procurement-officer-1').sees(tenders, tender)
    return status !== 'decrypting'
  })

/** The first working day after the days of 法§35, wherever a holiday has moved their end. */
async function firstLawfulDeadline(stage: Stage): Promise<Instant> {
  const now = await stage.county.now()
  const { policy } = resolvePolicy(policySheet({ demonstration: true }), {}, now)
  const calendar = await calendarOfCounty(stage)
  const earliest = periodEnd({ from: now, ...policy.tender.minimumDaysToDeadline }, calendar)
  return instant(`${workingDayAfter(earliest.lastDay, 1, calendar)}T09:30+08:00`)
}

export interface SealedBid {
  readonly bidder: Bidder
  /** Of the envelope's bytes; it never leaves the bidder before the opening. */
  readonly key: string
}

/** Takes the document, writes the bid, seals it and hands in the envelope. */
async function handIn({ as, script }: Stage, bidder: Bidder, lot: PlannedLot): Promise<SealedBid> {
  const player = as(bidder.key)
  const { tender } = script
  await player.takeDocument(tender, {})
  const { sealed, key } = await sealedBid({
    ...{ tender, lot, institution: player.person.institution ?? '' },
    ...{ unitPrice: fen(bidder.unitPrice), name: bidder.bid },
  })
  const commitment = await player.keeps(tender, sealed)
  const input = { tender, lot: lot.lot, commitment, form: 'envelope' as const }
  await player.submitBid(bidder.bid, input)
  return { bidder, key }
}
