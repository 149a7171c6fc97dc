import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { resolvePolicy } from '#libs/policy'
import {
  adoptPolicySheet,
  confirmPolicy,
  policyConfirmed,
  policyProposalRejected,
  policyProposed,
  policySheet,
  policySheetAdopted,
  proposePolicy,
  rejectPolicyProposal,
  type PolicySheetEvent,
} from './index.js'

const at = '2026-01-05T09:00+08:00'
const officer = { id: 'person-1', role: 'procurement-officer' } as const
const second = { id: 'person-2', role: 'administrator' } as const
const proposal = {
  ...{ proposal: 'p1', key: 'attendance.traineeFloor', value: 80, demonstration: true },
  ...{ source: '演示县确认', validFrom: day('2026-01-01') },
}
const adopted = policySheetAdopted({ demonstration: true })
const proposed = policyProposed({ ...proposal, proposedBy: officer.id })
const confirmed = policyConfirmed({
  ...{ ...proposal, proposedBy: officer.id, confirmedBy: second.id },
  ...{ role: second.role, confirmedAt: instant(at), version: '2026-1.1' },
})

test('a figure is proposed by one person, confirmed by another, and then holds', () => {
  given(policySheet).when(adoptPolicySheet, { demonstration: true }, { at }).then(adopted)
  given(policySheet, adopted).when(proposePolicy, proposal, { at, actor: officer }).then(proposed)
  given(policySheet, adopted, proposed)
    .when(confirmPolicy, { proposal: 'p1' }, { at, actor: second })
    .then(confirmed)
  const resolved = (...events: PolicySheetEvent[]) =>
    resolvePolicy(folded(policySheet, ...events).sheet, {}, instant(at)).policy
  expect(resolved(adopted, proposed).attendance.traineeFloor).toBe('unset')
  expect(resolved(adopted, proposed, confirmed).attendance.traineeFloor).toBe(80)
})

test('nobody confirms what they proposed, nor who acts for them', () => {
  given(policySheet, adopted, proposed)
    .when(confirmPolicy, { proposal: 'p1' }, { at, actor: officer })
    .thenRefused('second-person-needed')
  given(policySheet, adopted, proposed)
    .when(confirmPolicy, { proposal: 'p1' }, { at, actor: { ...second, actingFor: officer.id } })
    .thenRefused('second-person-needed')
})

test.each([
  [{ key: 'attendance.nothing' }, 'policy-unknown-key'],
  [{ key: 'tender.minimumBidders', value: 2 }, 'policy-fixed-by-statute'],
  [{ value: { length: 3 } }, 'policy-wrong-value'],
])('a figure the sheet cannot take is refused: %j', (wrong, reason) => {
  given(policySheet, adopted)
    .when(proposePolicy, { ...proposal, ...wrong }, { at, actor: officer })
    .thenRefused(reason)
})

test('a county that is no demonstration takes no demonstration figure', () => {
  given(policySheet, policySheetAdopted({ demonstration: false }))
    .when(proposePolicy, proposal, { at, actor: officer })
    .thenRefused('policy-demonstration-only')
  given(policySheet, adopted)
    .when(adoptPolicySheet, { demonstration: true }, { at })
    .thenRefused('sheet-already-adopted')
})

test('one proposal of a key at a time; a rejected one may be made again', () => {
  const again = { ...proposal, proposal: 'p2' }

  given(policySheet, adopted, proposed)
    .when(proposePolicy, again, { at, actor: officer })
    .thenRefused('proposal-waiting')
  given(policySheet, adopted, proposed)
    .when(proposePolicy, proposal, { at, actor: officer })
    .thenRefused('already-proposed')
  const rejected = policyProposalRejected({ proposal: 'p1', reason: '来源不清' })
  given(policySheet, adopted, proposed)
    .when(rejectPolicyProposal, rejected.data, { at, actor: second })
    .then(rejected)
  const none = given(policySheet, adopted, proposed, rejected)
  none
    .when(proposePolicy, again, { at, actor: officer })
    .then(policyProposed({ ...again, proposedBy: officer.id }))
  none
    .when(confirmPolicy, { proposal: 'p1' }, { at, actor: second })
    .thenRefused('no-such-proposal')
  none
    .when(rejectPolicyProposal, rejected.data, { at, actor: second })
    .thenRefused('no-such-proposal')
})
