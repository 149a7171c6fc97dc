import { countyStands } from '../../support/browser/county-clock.js'
import { projectToTender } from '../../support/browser/project-to-tender.js'
import {
  answersTheComplaint,
  challengesTheResult,
  complains,
  readsTheDebrief,
  readsWhatBecame,
} from './challenger.js'
import { castOfFile, names, type Person } from './cast.js'
import { findsThatAllRespond, scoresAndSigns } from './committee-over-http.js'
import { byPricePlanAndPeople } from './document.js'
import * as finance from './finance.js'
import * as officer from './officer.js'
import { findsInList, readsTheAnswers, readsTheLots, readsThePage } from './reading.js'
import { awardedTo, bidAndOpened } from './second-round.js'
import * as signatory from './signatory.js'
import { contractOf, countyNow, lotComesTo, stageOf, type WalkedTender } from './tender.js'

const people = castOfFile()

/** Four, so that enough are left for a lawful choice when one of them falls out. */
const allBidders = [...names.bidders, names.fourthBidder]
const institutionOf = (person: string) => person.replace('经办', '')

/** Those who bid, by what became of them in the first award. */
interface Bidders {
  readonly winner: Person
  /** Ranked second: challenges and complains. */
  readonly second: Person
  readonly others: readonly Person[]
}

test('challenged, complained, upheld: the award is set aside and the next candidate gets it', async () => {
  const project = await projectToTender('质疑投诉成立')
  const who = await people.called(names.officer)
  const tender = await officer.writesTheDocument(who, project, {
    ...{ title: `${project.title} 招标文件`, factors: byPricePlanAndPeople },
    secured: 'by-retention',
  })
  const bidders = await Promise.all(allBidders.map(people.called))
  await bidAndOpened(tender, who, {
    ...{ days: 25, bidders, unitPrices: ['46', '44.5', '43', '41'] },
    answers: ['实施方案', '师资配备'],
  })
  await officer.reviewsTheQualification(who, tender, (await countyNow(project)).slice(0, 10))
  await officer.seatsWhoWasDrawnElsewhere(who, tender, names.experts)
  await scoresAndSigns(tender, await findsThatAllRespond(tender))
  // What is challenged has days of its own: the clock stands until it is decided.
  await countyStands(async () => {
    const found = await awarded(tender, who, bidders)
    const challenge = await challenged(tender, who, found)
    const complaint = await complained(tender, who, found, challenge)
    await upheld(tender, complaint)
    await awardedAnew(tender, who, found)
    await toldToAll(tender, found, complaint)
  })
  expect(await people.leaves()).toEqual([])
}, 900_000)

/** The award is out and a contract is drafted; each loser reads its own rank and nobody else's. */
async function awarded(
  tender: WalkedTender,
  who: Person,
  bidders: readonly Person[],
): Promise<Bidders> {
  const first = await awardedTo(tender, who, await people.called(names.signatory))
  const winner = bidders.find(({ name }) => institutionOf(name) === first)
  const losers = bidders.filter(one => one !== winner)
  const told = new Map<Person, string>()
  for (const loser of losers) told.set(loser, await readsTheDebrief(loser, tender, [first]))
  const ranks = [...told.values()].map(words => /第 (\d) 名/.exec(words)?.[1])
  expect(ranks.toSorted()).toEqual(['2', '3', '4'])
  for (const words of told.values())
    expect(words).toMatch(new RegExp(`中标（成交）供应商\\s+${first}`))
  const second = losers.find(loser => told.get(loser)?.includes('第 2 名'))
  if (!winner || !second) throw new Error('four are ranked, and the first wins')
  await officer.draftsTheContract(who, tender)
  return { winner, second, others: losers.filter(one => one !== second) }
}

/** The second-ranked challenges the result; the officer finds nothing in it. */
async function challenged(tender: WalkedTender, who: Person, { second, winner }: Bidders) {
  const challenge = await challengesTheResult(second, tender, {
    ...{ what: '第一名不具备投标文件所称的实训场地', facts: '演示：实地没有所称的场地' },
    ...{ ground: '87号令第55条', remedy: '认定中标结果无效' },
  })
  const [where, next, , whose] = await readsTheAnswers(second, challenge)
  expect([where, next, whose]).toEqual(['已提出', '书面答复质疑', '采购经办'])
  expect(await officer.turnsTheChallengeDown(who, challenge)).toContain('质疑')
  const answered = await readsThePage(second, challenge)
  expect(answered).toContain('不成立 · 经核查')
  expect(answered).toContain('不满意的，可以投诉')
  // To the other bidders the answer is sent as well (94§13).
  expect(await readsThePage(winner, challenge)).toContain('不成立 · 经核查')
  return challenge
}

/** Finance accepts, sends copies, and holds the purchase up; each party answers for itself. */
async function complained(
  tender: WalkedTender,
  who: Person,
  { winner, second, others }: Bidders,
  challenge: string,
) {
  const complaint = await complains(second, challenge, '认定中标结果无效')
  const deciding = await people.called(names.finance)
  await finance.acceptsTheComplaint(deciding, complaint)
  for (const one of [winner, ...others]) {
    expect(await findsInList(one, '/complaints', complaint)).toBe(false)
  }
  expect(await finance.sendsTheCopies(deciding, complaint)).toMatch(/94号令第22条/)
  const [, next, , whose, basis] = await readsTheAnswers(winner, complaint, '书面答复投诉')
  expect([next, whose, basis]).toEqual([
    ...['书面答复投诉', '与投诉事项有关的当事人', '94号令第22条'],
  ])
  await answersTheComplaint(winner, complaint)
  await officer.answersTheComplaint(who, complaint)
  const parties = [winner, ...others].map(({ name }) => institutionOf(name))
  const answers = await readsThePage(deciding, complaint, parties)
  expect(answers).toMatch(/采购人 · 已答复/)
  expect(answers).toMatch(new RegExp(`${institutionOf(winner.name)} · 已答复`))
  for (const { name } of others) {
    expect(answers).toMatch(new RegExp(`${institutionOf(name)} · 还没有答复`))
  }
  expect(await readsThePage(second, complaint)).not.toContain('已答复')
  const will = await finance.suspendsThePurchase(deciding, complaint, 20)
  expect(will).toMatch(/停止计时的待办.*签订合同.*改为.*剩余 \d+ 日不变/s)
  expect(will).toMatch(/本采购包占用的资金\s+预留的预算 [\d,.]+ 元/)
  expect(await readsThePage(second, complaint, ['正在暂停'])).toContain('正在暂停')
  return complaint
}

/** Upheld before the contract is signed, the award is void (94§32); the preview has said so. */
async function upheld(tender: WalkedTender, complaint: string) {
  const deciding = await people.called(names.finance)
  const will = await finance.decidesItUpheld(deciding, complaint, {
    ...{ reason: '经实地勘验，中标人没有所称的实训场地', next: '另行确定中标人' },
  })
  expect(will).toMatch(/不再需要的待办.*签订合同.*本采购包占用的资金\s+预留的预算/s)
  await lotComesTo(tender, 'reported')
  await finance.publishesTheDecision(deciding, complaint)
  expect(await readsThePage(deciding, complaint)).toContain('中标结果无效')
}

/** Who is ranked next is confirmed, announced, and gets the contract. */
async function awardedAnew(tender: WalkedTender, who: Person, { second }: Bidders) {
  const signing = await people.called(names.signatory)
  const next = await signatory.confirmsTheWinner(signing, tender, 'confirm-after-set-aside')
  expect(next).toBe(institutionOf(second.name))
  await officer.announcesTheAward(who, tender, 'here')
  await lotComesTo(tender, 'awarded')
  await officer.draftsTheContract(who, tender)
  expect(await stageOf(tender)).toMatchObject({ status: 'awarded' })
  const { id: contract } = await contractOf(tender)
  const terms = await readsThePage(who, `/contracts/${contract}`)
  expect(terms).toMatch(/第 2 期\s+质保期满后 · 180 日\s+10%/)
}

/** Each reads on its own page what became of the lot. */
async function toldToAll(tender: WalkedTender, found: Bidders, complaint: string) {
  const { winner, second, others } = found
  const anew = `重新公告中标结果：${institutionOf(second.name)}`
  for (const one of [winner, second, ...others]) {
    expect(await readsTheLots(one, tender)).toEqual(['已公告中标'])
    const became = await readsWhatBecame(one, tender, anew)
    expect(became).toMatch(/采购活动暂停。\s*因投诉由财政部门决定。.*最迟依法恢复/s)
    expect(became).toMatch(/中标结果被撤销。.*另行确定中标人。.*演示财采决〔2026〕1号/s)
    expect(became).toContain('94号令第32条')
    expect(became.includes('被撤销的是贵单位的中标结果。')).toBe(one === winner)
    expect(became.includes('中标人为贵单位。')).toBe(one === second)
    expect(await readsThePage(one, complaint)).toContain('中标结果无效')
  }
  expect(await readsTheDebrief(winner, tender)).toContain('原中标（成交），该结果已被撤销。')
  expect(await readsTheDebrief(second, tender)).toContain('贵单位中标（成交）。')
}
