import { castOfFile, names } from './cast.js'
import { findsThatAllRespond, signs } from './committee-over-http.js'
import * as officer from './officer.js'
import { awardedTo, bidAndOpened, quotedFinally, roundWithTooFew } from './second-round.js'
import { countyNow, stageOf, stateOf } from './tender.js'

const people = castOfFile()

test('two are left; finance approves negotiation 竞争性谈判 with them alone, and the lower price wins', async () => {
  const failed = await roundWithTooFew('竞争性谈判', ['bidder-training-1', 'bidder-training-2'])
  const { project } = failed
  const who = await people.called(names.officer)
  await officer.asksForAnotherMethod(who, failed)
  await officer.recordsTheApproval(who, failed, {
    ...{ method: '竞争性谈判', number: '演示财采〔2026〕3号' },
    day: (await countyNow(project)).slice(0, 10),
  })
  const decided = { method: 'competitive-negotiation', approved: true, twoLeft: {} }
  expect(await stageOf(failed)).toMatchObject({ status: 'left', decided })

  const tender = await officer.writesTheDocument(who, project, {
    ...{ title: `${project.title} 谈判文件`, factors: [['最后报价', '100', '价格']] },
  })
  const { method, invited } = await stateOf(tender)
  expect(method).toBe('competitive-negotiation')
  expect(invited).toHaveLength(2)
  const bidders = await Promise.all(names.bidders.slice(0, 2).map(people.called))
  await bidAndOpened(tender, who, {
    ...{ days: 8, bidders, unitPrices: ['47', '46'], answers: [] },
  })
  await officer.reviewsTheQualification(who, tender, (await countyNow(project)).slice(0, 10))
  await officer.seatsWhoWasDrawnElsewhere(who, tender, names.experts, '谈判小组')
  const { each } = await findsThatAllRespond(tender)
  const [chair = ''] = names.experts
  await quotedFinally(tender, await people.called(chair), {
    ...{ bidders, unitPrices: ['43', '44'] },
  })
  await signs(tender, each)
  const winner = await awardedTo(tender, who, await people.called(names.signatory))
  expect(winner).toBe('演示培训机构甲')
  expect(await stageOf(tender)).toMatchObject({ status: 'awarded' })
  expect(await people.leaves()).toEqual([])
}, 600_000)
