import { v7 } from 'uuid'
import { eventually } from '../eventually.js'
import { openedProject, type OpenedProject } from './opened-project.js'
import { acting } from './product.js'

const proof = { paper: '演示3号', evidence: 'c'.repeat(64) }
const outside = { occurredOn: '2026-01-05', ...proof }
const trade = { occupation: '4-10-01-05', level: 'five', heads: 20 }
/** Fen: cheaper than the catalogue has it, so that a reason is asked for. */
const price = { budget: 100_000, deviation: '演示：场地由本县提供' }

/** One indicator for every dimension that a plan needs. */
const targets = [
  ['heads-trained', 'quantity', 20, 'persons', 'at-least'],
  ['pass-rate', 'quality', 8_000, 'basis-points', 'at-least'],
  ['completed-on-time', 'timeliness', 10_000, 'basis-points', 'at-least'],
  ['cost-per-head', 'cost', 130_000, 'fen', 'at-most'],
  ['trainee-satisfaction', 'satisfaction', 9_000, 'basis-points', 'at-least'],
].map(([indicator, dimension, target, unit, direction]) => ({
  ...{ indicator, dimension, target, unit, direction, weight: 20 },
}))

const fine = { passed: true, opinion: '符合要求' }

/** A review body of four units, none of whom wrote anything. */
const review = {
  reviewers: ['purchase', 'finance', 'business', 'supervision'].map(unit => ({
    ...{ person: v7(), unit },
  })),
  general: fine,
  key: { nonDiscrimination: fine, competition: fine, policy: fine, performanceRisk: fine },
  ...proof,
}

const risk = {
  ...{ risk: '投标人不足三家', stage: 'procurement', likelihood: 'medium', impact: 'high' },
  ...{ owner: 'procurement-officer', measure: '提前公开意向', alternative: '修改后重新招标' },
}

/** A project whose plan is complete: its officer owes its submission for approval. */
export async function plannedProject(about: string, purchaser?: string): Promise<OpenedProject> {
  const opened = await openedProject(about, purchaser)
  const { id, officer } = opened
  const give = (command: string, input: unknown) =>
    officer.act(`/procurement/projects/${id}/${command}`, input)
  await give('record-training-demand-survey', {
    ...{ survey: v7(), ...outside, trainees: 60, employers: 5, demand: [trade] },
  })
  await give('record-requirement-survey', {
    ...{ survey: v7(), ...outside, respondents: [v7(), v7(), v7()] },
  })
  await give('set-performance-targets', { targets })
  await give('record-requirement', {
    ...{ publicService: true, complex: false },
    lots: [{ lot: v7(), kind: 'training', title: about, ...trade, lessonHours: 48, ...price }],
    keyReview: proof,
  })
  await give('record-public-opinion', {
    ...{ ...outside, means: 'questionnaire', opinions: 12, adopted: 12 },
  })
  const standard = { standard: '课时', requirement: '不少于48课时', means: 'trainees-heard' }
  await give('set-acceptance-plan', { standards: [standard], acceptors: ['supervisor'] })
  await give('set-risk-plan', { risks: [risk] })
  const lawyer = await acting('legal-reviewer-1', 'legal-reviewer')
  await lawyer.act(`/procurement/projects/${id}/record-legal-review`, {
    ...{ contractText: proof.evidence, ...fine, ...proof },
  })
  const chief = await acting('section-chief-1', 'section-chief')
  await chief.act(`/procurement/projects/${id}/review-requirement`, review)
  return { ...opened, duties: await owed(opened, 'submit-for-approval') }
}

/** The project's duties once one of a kind is open. */
export const owed = ({ id, officer }: OpenedProject, wanted: string) =>
  eventually(`${wanted} is owed`, async () => {
    const page = await officer.get(`/supervision/project-pages/${id}`)
    const { duties } = page as { duties: (OpenedProject['duties'][number] & { state: string })[] } // the page's own shape
    return duties.some(({ kind, state }) => kind === wanted && state === 'open') && duties
  })
