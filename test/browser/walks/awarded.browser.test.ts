import { clockMovesTo, countyChanges, countyStands } from '../../support/browser/county-clock.js'
import { projectToTender } from '../../support/browser/project-to-tender.js'
import { bids, confirmsTheRecord, opensTheBid, readsWhereItStands } from './bidder.js'
import { castOfFile, names, type Person } from './cast.js'
import { byPricePlanAndPeople } from './document.js'
import * as expert from './expert.js'
import * as officer from './officer.js'
import * as security from './security.js'
import {
  readsTheAnswers,
  readsTheDate,
  readsTheLots,
  readsTheOpening,
  readsThePage,
} from './reading.js'
import * as signatory from './signatory.js'
import {
  addressOf,
  comesTo,
  contractOf,
  countyNow,
  dayAfter,
  evaluationComesTo,
  lotComesTo,
  stageOf,
  stateOf,
  type WalkedTender,
} from './tender.js'

const people = castOfFile()

const unitPrices = ['46', '44.5', '41']

test('an open tender: document, notice, sealed bids, opening, committee, award, contract, security', async () => {
  const project = await projectToTender('公开招标到签约')
  const who = await people.called(names.officer)
  const bidders = await Promise.all(names.bidders.map(people.called))
  const tender = await officer.writesTheDocument(who, project, {
    ...{ title: `${project.title} 招标文件`, factors: byPricePlanAndPeople },
    secured: 'by-security',
  })
  expect((await stateOf(tender)).status).toBe('drafted')
  // The clock is this walk's alone: moved by another, it would open the box before anybody looks.
  const seed = await countyChanges(async () => {
    const committed = await sealed(tender, who, bidders)
    await opened(tender, who, bidders)
    return committed
  })
  const members = await seated(tender, who, seed)
  await evaluated(tender, who, members)
  await awarded(tender, who, bidders)
  const paper = await contracted(tender, who)
  await secured(tender, who, paper)
  expect(await people.leaves()).toEqual([])
})

/** The notice is out and three bids lie in the box: nobody can tell, and the draw is committed to. */
async function sealed(
  tender: WalkedTender,
  who: Person,
  bidders: readonly Person[],
): Promise<string> {
  const day = await dayAfter(tender.project, 25)
  const will = await officer.publishesTheNotice(who, tender, {
    ...{ until: `${day}T09:30`, where: 'here' },
  })
  expect(will).toMatch(/87号令第16条/)
  const seed = await officer.commitsToTheDraw(who, tender, names.experts)
  for (const [place, bidder] of bidders.entries()) {
    await bids(bidder, tender, unitPrices[place] ?? '')
  }
  const [where] = await readsTheAnswers(who, `/tenders/${tender.id}`)
  expect(where).toBe('招标中')
  expect(await readsTheDate(who, tender, '投标截止、开标')).toContain('09:30')
  const room = await readsThePage(who, `/tenders/${tender.id}/room/opening`)
  expect(room).toContain('开标前，任何人都不能看到投标人的名称和数量')
  expect(room).not.toContain('演示培训机构')
  return seed
}

/** At the deadline the box is opened by itself; each bidder opens the own bid, and all read the prices. */
async function opened(
  tender: WalkedTender,
  who: Person,
  bidders: readonly Person[],
): Promise<void> {
  await clockMovesTo((await stateOf(tender)).deadline)
  await comesTo(tender, 'decrypting')
  await Promise.all(bidders.map(bidder => opensTheBid(bidder, tender)))
  await comesTo(tender, 'after-opening')
  const lines = await readsTheOpening(who, tender)
  expect(lines).toHaveLength(3)
  expect(lines.toSorted()[0]).toMatch(/演示培训机构丙\s+已解密\s+41\.00\s+820\.00/)
  const [first] = bidders
  if (first) await confirmsTheRecord(first, tender)
  const now = (await countyNow(tender.project)).slice(0, 16)
  const recorded = [`${now.slice(0, 10)}T09:00`, now] as const
  expect(await officer.archivesTheRecording(who, tender, recorded)).toContain('演示音像1号')
}

/** All are qualified, and five experts are drawn with the seed that was committed to. */
async function seated(
  tender: WalkedTender,
  who: Person,
  seed: string,
): Promise<readonly [Person, ...Person[]]> {
  const today = (await countyNow(tender.project)).slice(0, 10)
  await officer.reviewsTheQualification(who, tender, today)
  expect(await stageOf(tender)).toMatchObject({ status: 'qualified' })
  const drawn = await officer.drawsAndSeatsTheCommittee(who, tender, seed)
  expect(drawn.toSorted()).toEqual([...names.experts].toSorted())
  const [chair, ...others] = await Promise.all(drawn.map(people.called))
  if (!chair) throw new Error('a committee has a chair')
  return [chair, ...others]
}

/** Five vote and score, each alone; added up, all sign. */
async function evaluated(
  tender: WalkedTender,
  who: Person,
  members: readonly [Person, ...Person[]],
): Promise<void> {
  const [chair] = members
  await expert.electsTheChair(chair, tender, '评委1（本人）')
  for (const [step, reader] of [
    ['responsiveness', chair],
    ['scoring', chair],
    ['qualification', who],
  ] as const) {
    const of = { step, bidder: '演示培训机构甲', document: '实施方案.txt' }
    const { shown, bytes, said } = await expert.opensADocument(reader, tender, of)
    expect([shown, bytes]).toEqual(['演示 46', Buffer.from('演示 46')])
    expect(said).toContain('920.00')
  }
  await Promise.all(members.map(member => expert.votesThatAllRespond(member, tender)))
  await expert.handsInTheVote(chair, tender)
  await Promise.all(
    members.map((member, seat) => {
      const scores = [94, 86, 78].map(score => String(score + seat / 2))
      const sheet = { 实施方案: scores, 师资配备: scores }
      return expert.scores(member, tender, sheet, { 实施方案: String(12 + seat) })
    }),
  )
  await evaluationComesTo(tender, 'completed')
  const room = `/tenders/${tender.id}/room`
  expect(await readsThePage(who, `${room}/scoring`)).not.toContain('94.00')
  const review = await readsThePage(who, `${room}/review`)
  expect(review).toMatch(/名次\s+1\s+2\s+3/)
  expect(review).toContain('第12、13、14、15、16页')
  await Promise.all(members.map(member => expert.signsTheReport(member, tender)))
}

/** Within the five working days of the law the signatory confirms; nobody else may. */
async function awarded(tender: WalkedTender, who: Person, bidders: readonly Person[]) {
  await countyStands(async () => {
    await officer.deliversTheReport(who, tender)
    await lotComesTo(tender, 'reported')
    // What the signatory owes is opened once its report is in, by the procedure.
    const confirming = await addressOf(tender, 'confirm-winner')
    const [where, , , whose, basis, otherwise] = await readsTheAnswers(who, `/tenders/${tender.id}`)
    expect([where, whose, basis]).toEqual(['已过开标', '审批签署', '87号令第68条'])
    expect(otherwise).toContain('依法以排名第一的候选人为中标人')
    expect(await readsThePage(who, confirming)).toContain('此事由审批签署办理；您当前是采购经办。')
    const named = await signatory.confirmsTheWinner(await people.called(names.signatory), tender)
    expect(named).toBe('演示培训机构甲')
  })
  await officer.announcesTheAward(who, tender, 'here')
  await lotComesTo(tender, 'awarded')
  const [first, second] = bidders
  if (!first || !second) throw new Error('three have bid')
  expect(await readsTheLots(second, tender)).toEqual(['已公告中标'])
  expect(await readsWhereItStands(first, tender, '开标结束')).toContain('开标结束')
}

/** The contract says what was awarded; a lawyer, two signatures, the public and the files. */
async function contracted(tender: WalkedTender, who: Person) {
  await officer.draftsTheContract(who, tender)
  const { id: contract, state } = await contractOf(tender)
  const { number = 'none' } = state
  expect(number).toMatch(/^演人社合〔\d{4}〕\d+号$/)
  const day = (await countyNow(tender.project)).slice(0, 10)
  const paper = { contract, number, day, where: 'here' as const }
  await signatory.passesTheContract(await people.called(names.legalReviewer), contract)
  await officer.recordsTheSealedPaper(who, paper)
  await signatory.signsTheContract(await people.called(names.signatory), paper)
  await officer.publishesAndFilesTheContract(who, paper)
  const [where] = await readsTheAnswers(who, `/contracts/${contract}`)
  expect(where).toContain('合同已签订')
  expect((await contractOf(tender, 'signed')).state.status).toBe('signed')
  expect(await stageOf(tender)).toMatchObject({ status: 'awarded', contract })
  return paper
}

/** The winner came late: of its security the agreed hundredth is kept, once it was heard. */
async function secured(tender: WalkedTender, who: Person, paper: officer.SignedPaper) {
  await security.recordsTheSecurity(who, paper, '46')
  // It is heard for five days at least: none may pass between the form and its hand-in.
  await countyStands(async () => {
    const heardUntil = await dayAfter(tender.project, 7)
    await security.proposesToUseIt(who, paper, { amount: '9.2', heardUntil })
  })
  const statement = '演示：对认定无异议'
  const supplier = await people.called(names.bidders[0] ?? '')
  await security.saysWhatItThinksOfIt(supplier, paper, statement)
  await security.confirmsItsUse(await people.called(names.signatory), paper, statement)
  const performance = await readsThePage(who, `/contracts/${paper.contract}/performance`)
  expect(performance).toMatch(/已使用\s+9\.20/)
  expect(performance).toMatch(/36\.80/)
}
