import { day, instant, type Instant } from '#libs/calendar'
import { fen } from '#libs/money'
import { anyHash, projectCase, uuid } from '#libs/domain/procurement/testing'
import { person, type County } from '../support/county/index.js'

/** What a person does, and when. */
export interface Act {
  readonly at: Instant
  readonly does: (county: County) => Promise<unknown>
}

export const project = uuid(9001)
export const approval = uuid(9002)
const ledger = uuid(9003)
const paper = { paper: '演示〔2026〕1号', evidence: anyHash }

const at = (text: string): Instant => instant(`2026-${text}+08:00`)
const officer = (county: County) => county.does('procurement-officer')

/** The year's ledger, without which nothing is approved. */
export async function openLedger(county: County): Promise<void> {
  const finance = county.does('finance-officer')
  await finance.openLedger(ledger, {
    ...{ year: 2026, fund: 'unemployment-insurance-surplus', carried: fen(100_000_000) },
    ...paper,
  })
}

/** A project's papers from the idea to the filed plan; some of it late. */
export const planning: readonly Act[] = [
  {
    at: at('01-05T09:00'),
    does: county =>
      officer(county).openProject(project, {
        ...{ title: '养老护理员项目制培训', year: 2026, purchaser: '人力资源和社会保障局' },
        ...{ participatingUnits: [], officer: person('procurement-officer') },
        ...{ signatory: person('signatory'), ledger },
      }),
  },
  {
    at: at('01-19T10:00'),
    does: county => officer(county).recordTrainingDemandSurvey(project, projectCase.surveyed),
  },
  {
    at: at('01-20T10:00'),
    does: async county => {
      await officer(county).recordRequirementSurvey(project, {
        ...{ survey: uuid(9004), occurredOn: day('2026-01-19'), ...paper },
        respondents: [uuid(31), uuid(32), uuid(33)],
      })
    },
  },
  {
    at: at('01-26T10:00'),
    does: county =>
      officer(county).setPerformanceTargets(project, { targets: projectCase.targets }),
  },
  {
    at: at('01-28T10:00'),
    does: county => officer(county).recordRequirement(project, projectCase.requirement),
  },
  {
    at: at('01-28T11:00'),
    does: county =>
      officer(county).recordPublicOpinion(project, {
        ...{ ...projectCase.publicOpinion, occurredOn: day('2026-01-28') },
      }),
  },
  {
    at: at('01-28T12:00'),
    does: county => officer(county).setRiskPlan(project, projectCase.riskPlan),
  },
  {
    at: at('01-28T15:00'),
    does: county =>
      county.does('legal-reviewer').recordLegalReview(project, {
        ...{ contractText: anyHash, passed: true, opinion: '未发现问题', ...paper },
      }),
  },
  {
    at: at('01-29T10:00'),
    does: county => officer(county).setAcceptancePlan(project, projectCase.acceptancePlan),
  },
  {
    at: at('01-30T10:00'),
    does: county => county.does('section-chief').reviewRequirement(project, projectCase.review),
  },
  {
    at: at('02-04T10:00'),
    does: county => officer(county).submitForApproval(project, { approval }),
  },
  {
    at: at('02-12T10:00'),
    does: county => county.does('section-chief').verifyProject(approval, {}),
  },
  {
    at: at('02-24T10:00'),
    does: county => county.does('finance-officer').countersignProject(approval, {}),
  },
  {
    at: at('02-24T11:00'),
    does: county => county.does('legal-reviewer').countersignProject(approval, {}),
  },
  {
    at: at('02-24T15:00'),
    does: county => county.does('supervisor').countersignProject(approval, {}),
  },
  {
    at: at('02-26T10:00'),
    does: county => county.does('unit-leader').approveProject(approval, {}),
  },
  {
    at: at('03-02T10:00'),
    does: county =>
      officer(county).filePlan(project, {
        ...{ planNumber: '采购计划〔2026〕7号', occurredOn: day('2026-03-02'), ...paper },
      }),
  },
  {
    at: at('03-03T10:00'),
    does: county =>
      officer(county).recordOrganisation(project, {
        organisation: { ...projectCase.organisation, occurredOn: day('2026-03-02') },
      }),
  },
]

/** How many of these acts lie before the papers are submitted. */
export const untilSubmission = 10

/** Carries acts out at their times, with everything that happens by itself between them. */
export async function carryOut(county: County, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    if (county.now() < act.at) await county.passesUntil(act.at)
    await act.does(county)
    await county.settled()
  }
}
