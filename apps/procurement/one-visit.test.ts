import { createHash } from 'node:crypto'
import { z } from 'zod'
import { policySheetAdopted, policySheetId } from '#libs/domain/county/policy-sheet'
import { projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { demonstrationCreditCode } from '#libs/identifiers'
import { bidder, sealingCounty, written, type SealingCounty } from './testing/sealing-county.js'

const { trainingLot: lot } = projectCase
const { bidOf, tenderId } = tenderCase
const own = bidOf(1)
const refused = z.object({ reason: z.string() })

let county: SealingCounty
beforeEach(async () => {
  county = await sealingCounty('2026-10-07T17:00+08:00')
  await county.lived(`policy-sheet-${policySheetId}`, [policySheetAdopted({ demonstration: true })])
})
afterEach(() => county.close())

const registration = {
  ...{ kind: 'training-institution', nature: 'private', demonstration: true },
  ...{ code: demonstrationCreditCode(77), name: '演示外地培训机构', licence: '办学许可77号' },
  evidence: createHash('sha256').update('营业执照').digest('hex'),
}
const registers = (input: object = registration) =>
  county.asks(bidder(1), 'registerInstitution', own.bidder, { input })

/** 财库〔2019〕38号: no list of suppliers is a condition of taking part. */
test('a supplier whom nobody here knew registers itself and bids, in one visit', async () => {
  expect((await registers()).status).toBe(201)
  const page = await county.page(bidder(1), `/county/institutions/${own.bidder}`)
  expect(page.body).toMatchObject({ state: { status: 'listed', code: registration.code } })

  expect((await county.asks(bidder(1), 'takeDocument', tenderId)).status).toBe(200)
  const { sealed } = await written(1)
  const kept = z
    .object({ commitment: z.string() })
    .parse((await county.upload(bidder(1), sealed)).body)
  const input = { tender: tenderId, lot, commitment: kept.commitment, form: 'envelope' }
  const answer = await county.asks(bidder(1), 'submitBid', own.bid, { input })
  expect(answer.status).toBe(201)
})

test('a code whose check digit is wrong registers nobody, and nobody registers another', async () => {
  const wrong = await registers({ ...registration, code: '91350100M000100Y44' })
  expect([wrong.status, refused.parse(wrong.body).reason]).toEqual([422, 'credit-code-wrong'])
  const input = registration
  const other = await county.asks(bidder(2), 'registerInstitution', own.bidder, { input })
  expect([other.status, refused.parse(other.body).reason]).toEqual([422, 'registers-itself-alone'])
  expect((await registers()).status).toBe(201)
  expect(refused.parse((await registers()).body).reason).toBe('already-registered')
})

test('of two that register under one code at once, one does and the other is told who has it', async () => {
  const byFirst = bidder(1)
  const bySecond = bidder(2)
  const second = bidOf(2)
  const answers = await Promise.all([
    county.asks(byFirst, 'registerInstitution', own.bidder, { input: registration }),
    county.asks(bySecond, 'registerInstitution', second.bidder, { input: registration }),
  ])
  const statuses = answers.map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([201, 422])
  const late = answers.find(({ status }) => status === 422)
  expect(refused.parse(late?.body).reason).toBe('credit-code-taken')
})
