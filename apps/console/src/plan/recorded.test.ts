import { fieldsOf, type Act } from '../acts/act.js'
import { planningActs } from '../acts/planning.js'
import { preparingActs } from '../acts/preparing.js'
import { bareScene } from '../acts/scene.js'
import { recordedAnswers } from './recorded.js'

const scene = bareScene({})

/** What was answered, given to the act, recorded by its event and read again. */
function readAgain(act: Act, type: string, answers: Readonly<Record<string, unknown>>) {
  const data = act.input(answers, '00000000-0000-4000-8000-000000000001', scene)
  const entry = { id: 'e1', type, at: '2026-01-05T09:00+08:00', role: 'procurement-officer' }
  // What an act gives is an object.
  return recordedAnswers({ ...entry, data: data as Record<string, unknown> }, fieldsOf(act, scene))
}

const paper = { paper: '演示〔2026〕1号', evidence: 'a'.repeat(64) }

test.each<readonly [string, Act, Readonly<Record<string, unknown>>]>([
  [
    'PublicOpinionRecorded',
    preparingActs['record-public-opinion'],
    {
      ...{ ...paper, occurredOn: '2026-01-05', means: 'panel', opinions: '3', adopted: '2' },
      unadopted: '另行研究',
    },
  ],
  [
    'AcceptancePlanSet',
    preparingActs['set-acceptance-plan'],
    {
      standards: [{ standard: '课时', requirement: '全部完成', means: 'documents' }],
      acceptors: [{ role: 'section-chief' }, { role: 'supervisor' }],
    },
  ],
  [
    'RequirementReviewed',
    preparingActs['review-requirement'],
    {
      ...{ ...paper, keyReview: 'yes', general: 'yes', generalOpinion: '同意' },
      reviewers: [{ unit: 'finance', person: 'person-1' }],
      ...{ nonDiscrimination: 'yes', nonDiscriminationOpinion: '无歧视', competition: 'no' },
      ...{ competitionOpinion: '竞争不足', policy: 'yes', policyOpinion: '符合' },
      ...{ performanceRisk: 'yes', performanceRiskOpinion: '可控' },
    },
  ],
  [
    'OrganisationRecorded',
    preparingActs['record-organisation'],
    { ...paper, form: 'self', staff: '3', occurredOn: '2026-01-05' },
  ],
])('%s is read as it was answered', (type, act, answers) => {
  expect(readAgain(act, type, answers)).toMatchObject(answers)
})

test('money of a requirement is read in yuan', () => {
  const lot = { kind: 'training', title: '家政', occupation: '4-10-01-05', level: 'five' }
  const lots = [{ ...lot, heads: '20', lessonHours: '60', budget: '48,000.00' }]
  const read = readAgain(planningActs['record-requirement'], 'RequirementRecorded', {
    ...{ publicService: 'yes', complex: 'no', lots },
  })
  expect(read).toMatchObject({ publicService: 'yes', complex: 'no', lots })
})
