import { day } from '#libs/calendar'
import { given } from '#libs/domain/deciding/testing'
import {
  confirmPolicy,
  policyConfirmed,
  policyProposalRejected,
  policyProposed,
  policySheet,
  proposePolicy,
  rejectPolicyProposal,
} from './index.js'

const at = '2026-01-05T09:00+08:00'
const officer = { id: 'person-1', role: 'procurement-officer' } as const
const second = { id: 'person-2', role: 'administrator' } as const
const proposal = {
  ...{ proposal: 'p1', key: 'attendance.traineeFloor', value: 80, demonstration: true },
  ...{ source: '演示县确认', validFrom: day('2026-01-01') },
}
const proposed = policyProposed({ ...proposal, proposedBy: officer.id })

test('a figure is proposed by one person and confirmed by another', () => {
  given(policySheet).when(proposePolicy, proposal, { at, actor: officer }).then(proposed)
  given(policySheet, proposed)
    .when(confirmPolicy, { proposal: 'p1' }, { at, actor: second })
    .then(
      policyConfirmed({
        ...proposal,
        proposedBy: officer.id,
        confirmedBy: second.id,
        version: 1,
      }),
    )
})

test('nobody confirms what they proposed, nor who acts for them', () => {
  given(policySheet, proposed)
    .when(confirmPolicy, { proposal: 'p1' }, { at, actor: officer })
    .thenRefused('second-person-needed')
  given(policySheet, proposed)
    .when(confirmPolicy, { proposal: 'p1' }, { at, actor: { ...second, actingFor: officer.id } })
    .thenRefused('second-person-needed')
})

test('one proposal of a key at a time; a rejected one may be made again', () => {
  const again = { ...proposal, proposal: 'p2' }
  given(policySheet, proposed)
    .when(proposePolicy, again, { at, actor: officer })
    .thenRefused('proposal-waiting')
  given(policySheet, proposed)
    .when(proposePolicy, proposal, { at, actor: officer })
    .thenRefused('already-proposed')
  const rejected = policyProposalRejected({ proposal: 'p1', reason: '来源不清' })
  given(policySheet, proposed)
    .when(rejectPolicyProposal, rejected.data, { at, actor: second })
    .then(rejected)
  given(policySheet, proposed, rejected)
    .when(proposePolicy, again, { at, actor: officer })
    .then(policyProposed({ ...again, proposedBy: officer.id }))
  given(policySheet, proposed, rejected)
    .when(confirmPolicy, { proposal: 'p1' }, { at, actor: second })
    .thenRefused('no-such-proposal')
  given(policySheet)
    .when(rejectPolicyProposal, rejected.data, { at, actor: second })
    .thenRefused('no-such-proposal')
})
