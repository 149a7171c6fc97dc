import { Module } from '@nestjs/common'
import { v7 } from 'uuid'
import { day } from '#libs/calendar'
import { lotRelations } from '#libs/contracts/views'
import { institutionRegistered, relationRecorded } from '#libs/domain/county/institution'
import { preparatoryServiceRecorded } from '#libs/domain/procurement/project'
import { anyHash, person, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { countyOverHttp, type CountyOverHttp } from '#libs/http/testing'
import { demonstrationCreditCode } from '#libs/identifiers'
import { PROCUREMENT_PARTS } from './parts.js'
import { RelationsController } from './relations.controller.js'

const { complete, officer, signatory, trainingLot: lot } = projectCase
const { bidOf, decryptedBoth, drafted, projectId, published, tenderId, three } = tenderCase
const [first = bidOf(1), second = bidOf(2), third = bidOf(3)] = three
const outside = { occurredOn: day('2026-01-06'), paper: '核查表1号', evidence: anyHash }
const path = `/procurement/tenders/${tenderId}/relations/${lot}`

@Module({})
class Relations {}

let county: CountyOverHttp
beforeEach(async () => {
  county = await countyOverHttp('2026-10-08T14:00+08:00', {
    modules: parts => [
      {
        module: Relations,
        controllers: [RelationsController],
        providers: [{ provide: PROCUREMENT_PARTS, useValue: parts }],
      },
    ],
  })
  const served = preparatoryServiceRecorded({
    ...{ institution: third.bidder, service: 'testing', ...outside },
  })
  await county.lived(`project-${projectId}`, [...complete, served])
  await county.lived(`institution-${first.bidder}`, [
    institutionRegistered({
      ...{ kind: 'training-institution', nature: 'private', demonstration: true },
      ...{ code: demonstrationCreditCode(1), name: '演示培训机构', licence: '办学许可1号' },
      evidence: anyHash,
    }),
    relationRecorded({ to: second.bidder, relation: 'control', ...outside }),
  ])
})
afterEach(() => county.close())

test('officer and signatory read which relation there is, to whom, and from which record', async () => {
  await county.lived(`tender-${tenderId}`, decryptedBoth)
  for (const reader of [officer, signatory]) {
    const { status, body } = await county.page(reader, path)
    expect(status).toBe(200)
    expect(lotRelations.parse(body).items).toEqual([
      {
        ...{ ...first, to: second.bidder, relation: 'control', record: 'directory', bars: true },
        ...outside,
      },
      {
        ...{ ...third, relation: 'prepared', record: 'preparatory-service', bars: true },
        ...{ service: 'testing', ...outside },
      },
    ])
  }
})

test('until the bids are open nothing is told of anybody', async () => {
  await county.lived(`tender-${tenderId}`, [drafted, published])
  expect(await county.page(officer, path)).toEqual({ status: 200, body: { items: [] } })
})

test('bidders read none of it, and there is none of a lot that is not in the tender', async () => {
  await county.lived(`tender-${tenderId}`, decryptedBoth)
  const bidder = person('training-institution', 61, { institution: first.bidder })
  expect((await county.page(bidder, path)).status).toBe(403)
  const nowhere = `/procurement/tenders/${tenderId}/relations/${v7()}`
  expect((await county.page(officer, nowhere)).status).toBe(404)
})
