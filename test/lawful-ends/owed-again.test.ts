import { person, projectCase, tenderCase } from '#libs/domain/procurement/testing'
import { instant } from '#libs/calendar'
import { dutiesTold } from '../procedures/duties-told.js'
import { chair, evaluationId, experts, scoring, sheetOf } from '../procedures/scoring.js'
import { aCountyInProcess } from '../support/county/in-process/county-in-process.js'

/** The script of the procedures may have to be bundled first. */
const seconds = 60_000
const { paper } = tenderCase
const ballot = { invalid: [], markers: [], tooLow: [] }

/** A committee of five that scores, and three of whose sheets are in. */
async function scoringCounty() {
  const county = await aCountyInProcess({
    startsAt: instant('2026-10-08T15:30+08:00'),
    lived: scoring,
  })
  const expert = (one: { id: string }) => county.does('evaluation-expert', { id: one.id })
  const officer = county.does('procurement-officer', { id: projectCase.officer.id })
  for (const one of experts.slice(0, 3)) {
    await expert(one).submitScores(evaluationId, { scores: sheetOf() })
  }
  await county.settled()
  const [fourth = chair, fifth = chair] = experts.slice(3)
  const releases = (one: { id: string }) =>
    officer.releaseMember(evaluationId, {
      ...{ person: one.id, cause: 'absent', reason: '未到场', document: paper },
    })
  const replaces = async (one: { id: string }, by: { id: string }) => {
    await officer.replaceMember(evaluationId, {
      ...{ instead: one.id, person: by.id, document: paper, relations: [] },
    })
    await county.settled()
  }
  const told = (kind: RegExp) => dutiesTold(county.store.all(), kind)
  const happened = () => county.store.all().map(({ type }) => type)
  return { county, expert, fourth, fifth, releases, replaces, told, happened }
}

test(
  'a sheet that is missing when another member leaves is owed in the next sitting, too (87§49)',
  async () => {
    const { county, expert, fourth, fifth, releases, replaces, told, happened } =
      await scoringCounty()
    await releases(fifth)
    await county.settled()
    const newcomer = person('evaluation-expert', 650)
    await replaces(fifth, newcomer)
    for (const one of [...experts.slice(0, 4), newcomer]) {
      await expert(one).voteOnResponsiveness(evaluationId, ballot)
    }
    await county.settled()
    await expert(chair).reviewResponsiveness(evaluationId, {})
    await county.settled()
    expect(
      Object.entries(told(/submit-scores/)).find(([name]) => name.endsWith(fourth.id))?.[1],
    ).toEqual(['DutyOpened', 'DutyWithdrawn', 'DutyOpened'])
    await expert(newcomer).submitScores(evaluationId, { scores: sheetOf() })
    // Time passes: what is owed a second time is told rung by rung like what is owed once.
    await county.passesUntil(instant('2026-10-13T10:00+08:00'))
    await expert(fourth).submitScores(evaluationId, { scores: sheetOf() })
    await county.settled()
    expect(
      Object.entries(told(/submit-scores/)).find(([name]) => name.endsWith(fourth.id))?.[1],
    ).toEqual(expect.arrayContaining(['DutyEscalated 50', 'DutyEscalated 100', 'DutyDischarged']))
    expect(happened()).toContain('EvaluationCompleted')
    await county.close()
  },
  seconds,
)

test(
  'a seat that is vacant when another is left is filled in the next sitting (87§49)',
  async () => {
    const { county, fourth, fifth, releases, replaces, told } = await scoringCounty()
    await releases(fifth)
    await county.settled()
    await releases(fourth)
    await county.settled()
    expect(Object.values(told(/replace-member/)).map(all => all.at(-1))).toEqual([
      ...['DutyOpened', 'DutyOpened'],
    ])
    await replaces(fifth, person('evaluation-expert', 650))
    await replaces(fourth, person('evaluation-expert', 651))
    expect(Object.values(told(/replace-member/)).map(all => all.at(-1))).toEqual([
      ...['DutyDischarged', 'DutyDischarged'],
    ])
    await county.close()
  },
  seconds,
)
