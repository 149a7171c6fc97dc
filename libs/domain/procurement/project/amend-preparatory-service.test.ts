import { day } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { anyHash, person, projectCase, uuid } from '#libs/domain/procurement/testing'
import {
  preparatoryServiceAmending,
  preparatoryServiceCorrected,
  preparatoryServiceCorrectionProposed,
  preparatoryServiceRecorded,
  preparatoryServiceWithdrawn,
  project,
  recordPreparatoryService,
} from './index.js'

const { withdraw, correct, confirm } = preparatoryServiceAmending
const { approvedProject, officer, opened, service } = projectCase
const at = '2026-01-07T10:00+08:00'
const colleague = person('procurement-officer', 41)
const reason = '受托方是另一家机构'
const { institution, service: what } = service
const named = { institution, service: what }
const recorded = preparatoryServiceRecorded(service)
const instead = { ...service, institution: uuid(32) }
const asked = { ...named, correction: { instead }, reason, evidence: anyHash }
const proposed = preparatoryServiceCorrectionProposed({ ...asked, proposedBy: officer.id })
const ended = { ...named, reason, evidence: anyHash, proposedBy: officer.id }
const struckOut = preparatoryServiceCorrected({ ...ended, confirmedBy: colleague.id })
const replaced = preparatoryServiceCorrected({ ...ended, instead, confirmedBy: colleague.id })
const known = [opened, approvedProject, recorded]

test('before the next person has had it, it is withdrawn and can be recorded anew', () => {
  const withdrawn = preparatoryServiceWithdrawn({ ...named, reason })
  given(project, opened, recorded)
    .when(withdraw, { ...named, reason }, { at })
    .then(withdrawn)
  given(project, opened, recorded, withdrawn)
    .when(recordPreparatoryService, service, { at })
    .then(recorded)
  given(project, opened, recorded, withdrawn)
    .when(withdraw, { ...named, reason }, { at })
    .thenRefused('no-such-service', '条例§18')
})

test('afterwards it is corrected by two, with what proves it', () => {
  given(project, ...known)
    .when(withdraw, { ...named, reason }, { at })
    .thenRefused('record-already-seen')
  given(project, ...known)
    .when(correct, asked, { at, actor: officer })
    .then(proposed)
  given(project, ...known, proposed)
    .when(correct, asked, { at, actor: officer })
    .thenRefused('correction-already-proposed')
  given(project, ...known, proposed)
    .when(confirm, named, { at, actor: officer })
    .thenRefused('second-person-is-the-first')
  given(project, ...known, proposed)
    .when(confirm, named, { at, actor: colleague })
    .then(replaced)
  given(project, ...known)
    .when(confirm, named, { at, actor: colleague })
    .thenRefused('no-correction-proposed')
})

test('an entry of what nobody gave is struck out', () => {
  const nothing = { ...asked, correction: {} }
  const out = preparatoryServiceCorrectionProposed({ ...nothing, proposedBy: officer.id })
  given(project, ...known)
    .when(correct, nothing, { at, actor: officer })
    .then(out)
  given(project, ...known, out)
    .when(confirm, named, { at, actor: colleague })
    .then(struckOut)
  expect(folded(project, ...known, out, struckOut)).toMatchObject({ prepared: [] })
  expect(folded(project, ...known, proposed, replaced)).toMatchObject({ prepared: [instead] })
})

test.each([
  ['service-lies-in-the-future', { ...service, occurredOn: day('2026-01-08') }],
  ['service-already-recorded', { ...service, service: 'testing' as const }],
])('what stands instead is judged like an entry: %s', (refusal, said) => {
  const another = preparatoryServiceRecorded({ ...service, service: 'testing' })
  given(project, ...known, another)
    .when(correct, { ...asked, correction: { instead: said } }, { at, actor: officer })
    .thenRefused(refusal)
})

test('its paper alone can be corrected', () => {
  const other = { ...asked, correction: { instead: { ...service, paper: '协议〔2026〕2号' } } }
  given(project, ...known)
    .when(correct, other, { at, actor: officer })
    .then(preparatoryServiceCorrectionProposed({ ...other, proposedBy: officer.id }))
})
