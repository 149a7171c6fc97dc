import type { DutyView } from '#libs/contracts/views'
import { uuid } from '#libs/domain/procurement/testing'
import { impactOf } from './impact.js'

const [lot, other] = [uuid(21), uuid(22)]
const duty = (kind: string, about: string, state: DutyView['state'] = 'open'): DutyView => ({
  ...{ id: `${kind}${about}`, kind, caseId: 'tender-round/1', about, subject: 'tender-1' },
  ...{ dischargedBy: kind, role: 'signatory', article: '87§68', kindOfRule: 'statute' },
  ...{ openedAt: '', dueAt: '', provisional: false, unit: 'working-days', spent: 0, daysLeft: 4 },
  ...{ rungs: [], end: 'never-lapses', state },
})
const touch = (event: string, of: object = {}) => ({ event, amounts: [], ...of })
const kinds = (duties: readonly DutyView[]) => duties.map(({ kind }) => kind)

test('a suspension stops what it stops of its own lot, and never the clock of a reply', () => {
  const duties = [
    ...[duty('confirm-winner', lot), duty('confirm-winner', other)],
    ...[duty('reply-to-challenge', lot), duty('announce-award', lot, 'discharged')],
  ]
  const endsAt = '2026-11-22T10:00:00.000+08:00'
  const impact = impactOf({ touches: [touch('LotSuspended', { lot, endsAt })] }, { duties })
  expect(impact.pauses).toEqual([duties[0]])
  expect(impact).toMatchObject({ until: endsAt, lot, resumes: [], drops: [] })
})

test('a resumption lets run on what stands paused', () => {
  const duties = [duty('sign-contract', lot, 'paused'), duty('sign-contract', other, 'paused')]
  const impact = impactOf({ touches: [touch('LotResumed', { lot })] }, { duties })
  expect(impact.resumes).toEqual([duties[0]])
  expect(impact.lot).toBe(lot)
})

test('an award that is set aside drops what was owed for it, and frees what its contract bound', () => {
  const duties = [duty('sign-contract', lot, 'paused'), duty('confirm-winner', other)]
  const touches = [
    ...[touch('LotResumed', { lot }), touch('AwardSetAside', { lot })],
    touch('CommitmentReleased', { lot, amounts: [90_000] }),
    touch('BudgetReserved', { amounts: [95_000] }),
  ]
  const impact = impactOf({ touches }, { duties })
  expect(kinds(impact.drops)).toEqual(['sign-contract'])
  expect(impact.resumes).toEqual([])
  expect(impact).toMatchObject({ freed: [90_000], reserved: [95_000] })
})

test('what touches no lot has no impact', () => {
  const duties = [duty('confirm-winner', lot)]
  const {
    pauses,
    resumes,
    drops,
    lot: none,
    freed,
    reserved,
  } = impactOf({ touches: [touch('ChallengeReplied')] }, { duties })
  expect([pauses, resumes, drops, freed, reserved].flat()).toEqual([])
  expect(none).toBeUndefined()
})
