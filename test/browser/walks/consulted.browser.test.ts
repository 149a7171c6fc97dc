import { castOfFile, names } from './cast.js'
import { findsThatAllRespond, scoresAndSigns } from './committee-over-http.js'
import { byPricePlanAndPeople } from './document.js'
import * as officer from './officer.js'
import { readsTheLots } from './reading.js'
import { awardedTo, bidAndOpened, quotedFinally, roundWithTooFew } from './second-round.js'
import { countyNow, stageOf, stateOf } from './tender.js'

const people = castOfFile()

test('too few bid; finance approves consultation 竞争性磋商, and it comes to an award', async () => {
  const failed = await roundWithTooFew('竞争性磋商', ['bidder-training-1'])
  const { project } = failed
  const who = await people.called(names.officer)
  expect(await readsTheLots(who, failed, '不足三家未开标')).toEqual(['不足三家未开标'])
  await officer.asksForAnotherMethod(who, failed)
  const today = (await countyNow(project)).slice(0, 10)
  await officer.recordsTheApproval(who, failed, {
    ...{ method: '竞争性磋商', number: '演示财采〔2026〕2号', day: today },
  })
  expect(await stageOf(failed)).toMatchObject({
    ...{ status: 'left', exit: 'apply-for-other-method' },
    decided: { method: 'competitive-consultation', approved: true },
  })

  const tender = await officer.writesTheDocument(who, project, {
    ...{ title: `${project.title} 磋商文件`, factors: byPricePlanAndPeople },
  })
  expect(await stateOf(tender)).toMatchObject({
    method: 'competitive-consultation',
    basis: { after: { tender: failed.id, lot: failed.lot } },
  })
  const bidders = await Promise.all(names.bidders.map(people.called))
  await bidAndOpened(tender, who, {
    ...{ days: 15, bidders, unitPrices: ['47', '46', '45.5'] },
    answers: ['实施方案', '师资配备'],
  })
  await officer.reviewsTheQualification(who, tender, (await countyNow(project)).slice(0, 10))
  await officer.seatsWhoWasDrawnElsewhere(who, tender, names.experts, '磋商小组')
  const committee = await findsThatAllRespond(tender)
  const [chair = ''] = names.experts
  await quotedFinally(tender, await people.called(chair), {
    ...{ bidders, unitPrices: ['45', '44.5', '44'] },
  })
  await scoresAndSigns(tender, committee)
  const winner = await awardedTo(tender, who, await people.called(names.signatory))
  expect(names.bidders.map(name => name.replace('经办', ''))).toContain(winner)
  expect(await stageOf(tender)).toMatchObject({ status: 'awarded' })
  expect(await readsTheLots(who, tender, '已公告中标')).toEqual(['已公告中标'])
  expect(await people.leaves()).toEqual([])
}, 600_000)
