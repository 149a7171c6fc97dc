import { v7 } from 'uuid'
import type { OpenedProject } from './opened-project.js'
import { owed, plannedProject } from './planned-project.js'
import { acting } from './product.js'

const paper = { paper: '演示4号', evidence: 'd'.repeat(64) }
/** Days before now on which the intent was disclosed outside: its period is over. */
const disclosedBefore = 60
const day = 86_400_000

/** A project whose plan is approved and filed and whose intent was disclosed in time: a document is owed. */
export async function projectToTender(about: string): Promise<OpenedProject> {
  const planned = await plannedProject(about)
  const { id, officer } = planned
  const approval = v7()
  await officer.act(`/procurement/projects/${id}/submit-for-approval`, { approval })
  const step = async (key: string, role: string, command: string) => {
    const person = await acting(key, role)
    await person.act(`/procurement/approvals/${approval}/${command}`, {})
  }
  await step('section-chief-1', 'section-chief', 'verify-project')
  await step('finance-officer-1', 'finance-officer', 'countersign-project')
  await step('legal-reviewer-1', 'legal-reviewer', 'countersign-project')
  await step('supervisor-1', 'supervisor', 'countersign-project')
  await step('unit-leader-1', 'unit-leader', 'approve-project')
  const { now } = (await officer.get(`/supervision/project-pages/${id}`)) as { now: string } // the page's own shape
  await officer.act(`/procurement/projects/${id}/file-plan`, {
    ...{ planNumber: `演示计划〔2026〕${id.slice(-4)}号`, occurredOn: now.slice(0, 10), ...paper },
  })
  await officer.act(`/procurement/projects/${id}/disclose-intent`, {
    channel: {
      ...{ channel: 'elsewhere', reference: '演示意向1号', evidence: paper.evidence },
      occurredOn: countyInstant(Date.parse(now) - disclosedBefore * day),
    },
  })
  await officer.act(`/procurement/projects/${id}/record-organisation`, {
    organisation: { form: 'self', staff: 3, occurredOn: now.slice(0, 10), ...paper },
  })
  return { ...planned, duties: await owed(planned, 'draft-tender') }
}

/** An instant of the county's time, as commands take it. */
export const countyInstant = (milliseconds: number): string =>
  `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`
