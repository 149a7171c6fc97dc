import { countyStands } from '../../support/browser/county-clock.js'
import { draftedTender, openedElsewhere } from '../../support/browser/opened-tender.js'
import { countyInstant } from '../../support/browser/project-to-tender.js'
import { castOfFile, names, type Person } from './cast.js'
import { findsThatAllRespond, scoresAndSigns } from './committee-over-http.js'
import * as officer from './officer.js'
import { readsTheAnswers, readsTheCopies, readsTheDate, readsTheRecord } from './reading.js'
import * as signatory from './signatory.js'
import { contractOf, countyNow, lotComesTo, stageOf, type WalkedTender } from './tender.js'
import type { There } from './where.js'

const people = castOfFile()

const [hour, day] = [3_600_000, 86_400_000]
const platform = 'https://platform.example'

/** A time of the county as the clock on the wall has it, to the minute. */
const wall = (milliseconds: number) => countyInstant(milliseconds).slice(0, 16)

const there = (number: string, at: number): There => ({
  ...{ number, at: wall(at), address: `${platform}/${number}` },
})

test('a tender on the outside platform: every act of it stands here as a copy', async () => {
  const { tender: id, title, project, lot } = await draftedTender('外部平台办理')
  const tender = { id, title, project, lot: lot.lot }
  const who = await people.called(names.officer)
  const now = Date.parse(await countyNow(project))
  await openedThere(tender, who, now)
  await evaluatedThere(tender, who, now)
  await awardedThere(tender, who)
  await contractedThere(tender, who)
  expect(await people.leaves()).toEqual([])
})

/** Notice and opening lie back: their dates run from when they were, whoever entered them when. */
const openedThere = (tender: WalkedTender, who: Person, now: number) =>
  openedElsewhere(async () => {
    await officer.publishesTheNotice(who, tender, {
      ...{ until: wall(now - 2 * hour), where: there('JS-2026-101', now - 28 * day - hour / 2) },
    })
    expect(await readsTheDate(who, tender, '公告发布')).toContain(
      wall(now - 28 * day - hour / 2).slice(11),
    )
    await officer.entersTheOpening(who, tender, {
      there: there('JS-2026-102', now - hour),
      bids: [
        { bidder: '演示培训机构甲', unitPrice: '46', price: '920' },
        { bidder: '演示培训机构乙', unitPrice: '44.5', price: '890' },
        { bidder: '演示培训机构丙', unitPrice: '41', price: '820' },
      ],
    })
    await lotComesTo(tender, 'awaiting-qualification')
  })

/** Who was drawn from the provincial library is seated by its sheet; what they judge stands here. */
async function evaluatedThere(tender: WalkedTender, who: Person, now: number) {
  await officer.reviewsTheQualification(who, tender, wall(now).slice(0, 10))
  await officer.seatsWhoWasDrawnElsewhere(who, tender, names.experts)
  await scoresAndSigns(tender, await findsThatAllRespond(tender))
  const signing = await people.called(names.signatory)
  await countyStands(async () => {
    await officer.deliversTheReport(who, tender)
    await lotComesTo(tender, 'reported')
    expect(await signatory.confirmsTheWinner(signing, tender)).toMatch(/^演示培训机构[甲乙丙]$/)
  })
}

/** The award stands on the outside platform, and the tender's page says what of it is a copy. */
async function awardedThere(tender: WalkedTender, who: Person) {
  const now = Date.parse(await countyNow(tender.project))
  await officer.announcesTheAward(who, tender, there('JS-2026-103', now))
  await lotComesTo(tender, 'awarded')
  const copies = await readsTheCopies(who, `/tenders/${tender.id}`, 'JS-2026-103')
  expect(copies).toHaveLength(3)
  for (const [place, number] of ['JS-2026-101', 'JS-2026-102', 'JS-2026-103'].entries()) {
    expect(copies[place]).toMatch(
      new RegExp(
        `发生.*登记.*外部编号 ${number} · ${platform}/${number} · 证据 [0-9a-f]{12}…`,
        's',
      ),
    )
  }
  expect(await readsTheRecord(who, `/tenders/${tender.id}/record`)).toMatch(/副本/)
}

/** Signed and published there as well; filed by its receipt. */
async function contractedThere(tender: WalkedTender, who: Person) {
  await officer.draftsTheContract(who, tender)
  const { id: contract, state } = await contractOf(tender)
  const { number = 'none' } = state
  expect(number).toMatch(/^演人社合〔\d{4}〕\d+号$/)
  const now = Date.parse(await countyNow(tender.project))
  const paper = {
    ...{ contract, number, day: wall(now).slice(0, 10) },
    where: there('JS-2026-104', now),
  }
  await signatory.passesTheContract(await people.called(names.legalReviewer), contract)
  await officer.recordsTheSealedPaper(who, paper)
  await signatory.signsTheContract(await people.called(names.signatory), paper)
  await officer.publishesAndFilesTheContract(who, paper)
  const [where] = await readsTheAnswers(who, `/contracts/${contract}`)
  expect(where).toContain('合同已签订')
  expect(await readsTheCopies(who, `/contracts/${contract}`, 'JS-2026-104')).not.toEqual([])
  expect((await contractOf(tender, 'signed')).state.status).toBe('signed')
  expect(await stageOf(tender)).toMatchObject({ status: 'awarded', contract })
}
