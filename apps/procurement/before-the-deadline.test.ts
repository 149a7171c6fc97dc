import { roles } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import { person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { bidder, sealingCounty, written, type SealingCounty } from './testing/sealing-county.js'

const { trainingLot: lot } = projectCase
const { bidOf, tenderId } = tenderCase
const before = '2026-10-07T17:00+08:00'

/** Everybody there is, and an institution that has nothing to do with this tender. */
const everybody: readonly Actor[] = [
  ...roles.map((role, index) => person(role, 900 + index)),
  person('training-institution', 960, { institution: bidOf(9).bidder }),
]

const paths = [
  `/procurement/tenders/${tenderId}`,
  `/procurement/bid-boxes/${tenderId}`,
  `/procurement/standing-bids/${tenderId}`,
  `/procurement/tenders/${tenderId}/own-bids`,
  `/procurement/tenders/${tenderId}/opening`,
  `/procurement/tenders/${tenderId}/told`,
  `/procurement/tenders/${tenderId}/own-enquiries`,
  '/procurement/own-tenders',
  '/procurement/own-matters',
  `/procurement/tenders/${tenderId}/relations/${lot}`,
  ...[1, 2, 3, 4, 5].flatMap(number =>
    ['', '/sealed', '/receipt', '/documents/0'].map(
      what => `/procurement/bids/${bidOf(number).bid}${what}`,
    ),
  ),
]

/** Acts that somebody might try before the deadline to learn something; none is carried out. */
const attempts = [
  ...(['openBids', 'closeDecryption', 'takeDocument'] as const),
  ...(['suspendLot', 'failLot', 'reviewQualification'] as const),
]

async function lived(bids: number): Promise<SealingCounty> {
  const county = await sealingCounty(before)
  for (let number = 1; number <= bids; number += 1) {
    await county.asks(bidder(number), 'takeDocument', tenderId)
    const { body } = await county.upload(bidder(number), (await written(number)).sealed)
    const { commitment } = body as { commitment: string } // as it is answered
    const input = { tender: tenderId, lot, commitment, form: 'envelope' }
    const answer = await county.asks(bidder(number), 'submitBid', bidOf(number).bid, { input })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    const question = { tender: tenderId, question: '实训场地能否分两处？' }
    await county.asks(bidder(number), 'askEnquiry', uuid(700 + number), { input: question })
  }
  return county
}

/** Ids of requests differ from one to the next, whatever lies in the box. */
const withoutMinted = (text: string): string =>
  text.replaceAll(/"(eventId|correlation)":"[^"]+"/g, '')

/** All that anybody is answered, byte by byte: status, headers, body. */
async function told(county: SealingCounty): Promise<readonly string[]> {
  const answers: string[] = []
  for (const actor of everybody) {
    for (const url of paths) {
      const { status, headers, body } = await county.raw(actor, { method: 'GET', url })
      const { date: _date, ...rest } = headers
      answers.push(`${actor.role} ${url} ${status} ${JSON.stringify(rest)} ${body.toString()}`)
    }
    for (const command of attempts) {
      const query = '?dryRun=true'
      const { status, body } = await county.asks(actor, command, tenderId, { query })
      answers.push(`${actor.role} ${command} ${status} ${withoutMinted(JSON.stringify(body))}`)
    }
  }
  return answers
}

/** 法§22, 条例§42: before the opening nobody is told who bids, nor how many there are. */
test('with 0, 2 and 5 bids and questions every answer to every role is the same, byte by byte', async () => {
  const answers: (readonly string[])[] = []
  for (const bids of [0, 2, 5]) {
    const county = await lived(bids)
    answers.push(await told(county))
    const versions = county.store.all().filter(({ stream }) => stream === `tender-${tenderId}`)
    expect(versions).toHaveLength(2)
    const asked = county.store.all().filter(({ type }) => type === 'EnquiryAsked')
    expect(asked).toHaveLength(bids)
    await county.close()
  }
  const [none, two, five] = answers
  expect(none?.length).toBe(everybody.length * (paths.length + attempts.length))
  expect(none?.some(line => line.includes('200'))).toBe(true)
  expect(two).toEqual(none)
  expect(five).toEqual(none)
}, 60_000)
