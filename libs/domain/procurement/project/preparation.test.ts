import { day } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { anyHash, person, policyOf, projectCase, uuid } from '#libs/domain/procurement/testing'
import {
  legalReviewRecorded,
  organisationRecorded,
  project,
  publicOpinionRecorded,
  recordLegalReview,
  recordOrganisation,
  recordPublicOpinion,
  requirementRecorded,
  requirementReviewed,
  requirementSurveyReused,
  reuseRequirementSurvey,
  reviewRequirement,
  riskPlanSet,
  setAcceptancePlan,
  setRiskPlan,
} from './index.js'

const { acceptancePlan, acceptancePlanned, complete, officer, organisation, organised } =
  projectCase
const { publicHeard, publicOpinion, recordUnlisted, requirement, review, reviewed, riskPlan } =
  projectCase
const { approvedProject, budget, marketKnown, opened, planned, submitted } = projectCase

const at = '2026-01-12T10:00+08:00'
const chief = person('section-chief', 51)
const lawyer = person('legal-reviewer', 53)
const written = complete.slice(0, 5)

test('the public is asked about a service for it, and answered (条例§15)', () => {
  given(project, ...written)
    .when(recordPublicOpinion, publicOpinion, { at })
    .then(publicHeard)
  given(project, opened)
    .when(recordPublicOpinion, publicOpinion, { at })
    .thenRefused('requirement-missing')
  for (const [reason, change] of [
    ['survey-lies-in-the-future', { occurredOn: day('2026-01-13') }],
    ['more-adopted-than-said', { adopted: 41 }],
    ['opinions-unanswered', { answer: undefined }],
  ] as const) {
    given(project, ...written)
      .when(recordPublicOpinion, { ...publicOpinion, ...change }, { at })
      .thenRefused(reason, '条例§15')
  }
  const all = { ...publicOpinion, adopted: 40, answer: undefined }
  given(project, ...written)
    .when(recordPublicOpinion, all, { at })
    .then(publicOpinionRecorded(all))
})

test('those whom a public service is for are heard at its acceptance (条例§45)', () => {
  given(project, ...written)
    .when(setAcceptancePlan, acceptancePlan, { at })
    .then(acceptancePlanned)
  const [first] = acceptancePlan.standards
  const unheard = { ...acceptancePlan, standards: first ? [first] : [] }
  given(project, ...written)
    .when(setAcceptancePlan, unheard, { at })
    .thenRefused('recipients-not-heard', '条例§45')
  const twice = {
    ...acceptancePlan,
    standards: [...acceptancePlan.standards, ...acceptancePlan.standards],
  }
  given(project, ...written)
    .when(setAcceptancePlan, twice, { at })
    .thenRefused('standard-named-twice', '需求§24')
})

test('a grave risk has a way round it (需求§25)', () => {
  given(project, ...written)
    .when(setRiskPlan, riskPlan, { at })
    .then(riskPlanSet(riskPlan))
  const risks = riskPlan.risks.map(({ alternative: _, ...risk }) => risk)
  given(project, ...written)
    .when(setRiskPlan, { risks }, { at })
    .thenRefused('grave-risk-without-alternative', '需求§25')
  const slight = risks.map(risk => ({ ...risk, impact: 'low' as const }))
  given(project, ...written)
    .when(setRiskPlan, { risks: slight }, { at })
    .then(riskPlanSet({ risks: slight }))
})

const reading = {
  ...{ contractText: anyHash, passed: true, opinion: '未发现问题' },
  ...{ paper: '法审〔2026〕1号', evidence: anyHash },
}

test('a lawyer who turns the contract text down has it written anew (需求§23)', () => {
  const read = (passed: boolean) =>
    legalReviewRecorded({ ...reading, passed, revision: 1, by: lawyer.id })
  given(project, ...written)
    .when(recordLegalReview, reading, { at, actor: lawyer })
    .then(read(true))
  given(project, ...written)
    .when(recordLegalReview, reading, { at, actor: { ...lawyer, id: officer.id } })
    .thenRefused('author-reviews', '需求§34')
  given(project, ...written, read(false))
    .when(reviewRequirement, review, { at, actor: chief })
    .thenRefused('requirement-already-reviewed')
})

test('four units review what none of them wrote (需求§32, §34)', () => {
  given(project, ...written)
    .when(reviewRequirement, review, { at, actor: chief })
    .then(reviewed)
  for (const [reason, rule, reviewers] of [
    ['review-body-incomplete', '需求§32', review.reviewers.slice(1)],
    ['reviewer-named-twice', '需求§32', [...review.reviewers, ...review.reviewers]],
    ['author-reviews', '需求§34', [...review.reviewers, { person: officer.id, unit: 'business' }]],
  ] as const) {
    given(project, ...written)
      .when(reviewRequirement, { ...review, reviewers: [...reviewers] }, { at, actor: chief })
      .thenRefused(reason, rule)
  }
  for (const actor of [
    { ...chief, id: officer.id },
    { ...chief, actingFor: officer.id },
  ]) {
    given(project, ...written)
      .when(reviewRequirement, review, { at, actor })
      .thenRefused('author-reviews', '需求§34')
  }
})

test('an expert who helped to write it does not review it', () => {
  const helped = [uuid(82)]
  const withAuthors = written.map(event =>
    event.type === 'RequirementRecorded'
      ? requirementRecorded({ ...event.data, authors: helped })
      : event,
  )
  given(project, ...withAuthors)
    .when(reviewRequirement, review, { at, actor: chief })
    .thenRefused('author-reviews', '需求§34')
})

test('the key review is owed with the full procedure, and each of its points counts (需求§33)', () => {
  const { key, ...general } = review
  given(project, ...written)
    .when(reviewRequirement, general, { at, actor: chief })
    .thenRefused('key-review-missing', '需求§33')
  const plain = written.map(event =>
    event.type === 'RequirementRecorded'
      ? requirementRecorded({ ...event.data, fullProcedure: false })
      : event,
  )
  given(project, ...plain)
    .when(reviewRequirement, general, { at, actor: chief })
    .then(requirementReviewed({ ...general, revision: 1, passed: true, recordedBy: chief.id }))
  const narrow = { ...key, competition: { passed: false, opinion: '条件指向特定机构' } }
  given(project, ...written)
    .when(reviewRequirement, { ...review, key: narrow }, { at, actor: chief })
    .then(
      requirementReviewed({
        ...{ ...review, key: narrow },
        ...{ revision: 1, passed: false, recordedBy: chief.id },
      }),
    )
})

test('written anew it is reviewed anew', () => {
  const again = requirementRecorded({
    ...{ ...requirement, budget, fullProcedure: true, revision: 2 },
  })
  given(project, ...complete)
    .when(recordUnlisted, requirement, { at, policy: policyOf(at) })
    .then(again)
  given(project, ...complete)
    .when(reviewRequirement, review, { at, actor: chief })
    .thenRefused('requirement-already-reviewed')
  given(project, ...complete, again)
    .when(reviewRequirement, review, { at, actor: chief })
    .then(requirementReviewed({ ...reviewed.data, revision: 2 }))
})

test("another project's survey is taken over by its paper, within the year (需求§10)", () => {
  const from = uuid(99)
  const another = folded(project, opened, marketKnown)
  const { survey, occurredOn, evidence } = marketKnown.data
  const taken = requirementSurveyReused({ from, survey, occurredOn, evidence, respondents: 3 })
  const states = { self: folded(project, opened), another }
  const policy = policyOf(at)
  given
    .states(states)
    .when(reuseRequirementSurvey, { from, evidence }, { at, policy })
    .thenAppends({ self: [taken] })
  given
    .states(states)
    .when(reuseRequirementSurvey, { from, evidence: 'b'.repeat(64) }, { at, policy })
    .thenRefused('no-such-requirement-survey')
  given
    .states(states)
    .when(reuseRequirementSurvey, { from, evidence }, { at: '2027-01-07T10:00+08:00', policy })
    .thenRefused('requirement-survey-too-old')
  given(project, ...complete.slice(0, 2), taken, complete[3])
    .when(recordUnlisted, requirement, { at, policy })
    .then(requirementRecorded({ ...requirement, budget, fullProcedure: true, revision: 1 }))
})

test('who organises the tender is recorded once the plan is filed (法§18)', () => {
  const filed = [...complete, submitted, approvedProject, planned]
  given(project, ...filed)
    .when(recordOrganisation, { organisation }, { at })
    .then(organised)
  given(project, ...filed.slice(0, -1))
    .when(recordOrganisation, { organisation }, { at })
    .thenRefused('plan-not-filed', '条例§29')
  given(project, ...complete)
    .when(recordOrganisation, { organisation }, { at })
    .thenRefused('project-not-approved')
  given(project, ...filed)
    .when(
      recordOrganisation,
      { organisation: { ...organisation, occurredOn: day('2026-01-13') } },
      { at },
    )
    .thenRefused('agreement-lies-in-the-future')
  const { occurredOn, paper, evidence } = organisation
  const entrusted = (until: string) => ({
    ...({ form: 'entrusted', agency: uuid(98), until: day(until) } as const),
    ...{ occurredOn, paper, evidence },
  })
  given(project, ...filed)
    .when(recordOrganisation, { organisation: entrusted('2026-01-11') }, { at })
    .thenRefused('agreement-has-ended', '法§20')
  given(project, ...filed)
    .when(recordOrganisation, { organisation: entrusted('2026-01-12') }, { at })
    .then(organisationRecorded({ organisation: entrusted('2026-01-12') }))
})
