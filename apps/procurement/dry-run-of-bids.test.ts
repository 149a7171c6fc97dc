import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { bidder, sealingCounty, written, type SealingCounty } from './testing/sealing-county.js'

const { trainingLot: lot } = projectCase
const { bidOf, tenderId } = tenderCase

/** What a bidder is asked to hand in, uploaded and not handed in yet. */
async function uploaded(county: SealingCounty, number: number) {
  await county.asks(bidder(number), 'takeDocument', tenderId)
  const { sealed } = await written(number)
  const { body } = await county.upload(bidder(number), sealed)
  const { commitment } = body as { commitment: string } // as it is answered
  return { tender: tenderId, lot, commitment, form: 'envelope' }
}

/** With so many others in the box: the dry runs of the first bidder's hand-in and withdrawal. */
async function rehearsedBeside(others: number) {
  const county = await sealingCounty('2026-10-07T17:00+08:00')
  for (let number = 2; number <= others + 1; number += 1) {
    const input = await uploaded(county, number)
    const answer = await county.asks(bidder(number), 'submitBid', bidOf(number).bid, { input })
    expect(answer.status).toBe(201)
  }
  const input = await uploaded(county, 1)
  const { bid } = bidOf(1)
  const dry = { query: '?dryRun=true' }
  const handIn = await county.asks(bidder(1), 'submitBid', bid, { input, ...dry })
  expect((await county.page(bidder(1), `/procurement/bids/${bid}`)).status).toBe(404)
  expect((await county.asks(bidder(1), 'submitBid', bid, { input })).status).toBe(201)
  const withdrawal = await county.asks(bidder(1), 'withdrawBid', bid, dry)
  const stands = await county.page(bidder(1), `/procurement/bids/${bid}`)
  expect(stands.body).toMatchObject({ state: { status: 'sealed' } })
  await county.close()
  return {
    handIn: plain(handIn, input.commitment),
    withdrawal: plain(withdrawal, input.commitment),
  }
}

/** Without what is new in every run: the ids of events that are not there, and the envelope's hash. */
const plain = (answer: object, commitment: string): unknown =>
  JSON.parse(
    JSON.stringify(answer)
      .replaceAll(commitment, 'commitment')
      .replaceAll(/"(id|publicKey)":"[^"]+"/g, '"new":""'),
  )

test('a dry run of a bid writes nothing and is the same with none and with two others in the box', async () => {
  const alone = await rehearsedBeside(0)
  expect(alone.handIn).toMatchObject({ status: 200, body: { dryRun: true, leadsTo: {} } })
  expect(alone.withdrawal).toMatchObject({ status: 200, body: { dryRun: true } })
  expect(await rehearsedBeside(2)).toEqual(alone)
}, 180_000)

test('what would be refused is told before anything lies here, with the rule and the way out', async () => {
  const county = await sealingCounty('2026-10-07T17:00+08:00')
  const { bid } = bidOf(1)
  const input = { tender: tenderId, lot, commitment: 'c'.repeat(64) }
  const tries = () => county.asks(bidder(1), 'submitBid', bid, { input, query: '?dryRun=true' })
  expect(await tries()).toMatchObject({ status: 422, body: { reason: 'document-not-taken' } })
  await county.asks(bidder(1), 'takeDocument', tenderId)
  const before = county.store.all().length
  expect(await tries()).toMatchObject({ status: 200, body: { dryRun: true } })
  county.at('2026-10-08T09:00+08:00')
  expect(await tries()).toMatchObject({
    ...{ status: 422, body: { reason: 'deadline-passed', rule: '87§33' } },
  })
  expect(county.store.all()).toHaveLength(before)
  await county.close()
})
