import { day } from '#libs/calendar'
import type { DomainEvent } from '#libs/domain/deciding'
import { requirementSurveyReused } from '#libs/domain/procurement/project'
import { projectCase, uuid } from '#libs/domain/procurement/testing'
import type { StoredEvent } from '#libs/event-store'
import { followedBy, projectId, stored } from '../testing/purchase.js'
import { said } from '../testing/said.js'
import { write } from '../write.js'
import { isNotYet } from './kind.js'
import { requirementSurvey } from './planning.js'

const evidence = 'b'.repeat(64)
const reused = requirementSurveyReused({
  ...{ from: uuid(900), survey: uuid(901), occurredOn: day('2025-11-03'), evidence },
  respondents: 4,
})
const asked = stored().filter(({ type }) => type !== 'RequirementSurveyRecorded')

function textOf(events: readonly StoredEvent[], ...more: readonly DomainEvent[]): string {
  const lived = more.reduce(
    (before, event) => followedBy(`project-${projectId}`, event, before),
    events,
  )
  const of = { kind: requirementSurvey, about: projectId, names: new Map<string, string>() }
  const paper = write({ ...of, events: lived })
  return isNotYet(paper) ? `missing ${paper.notYet}` : said(paper)
}

test('a survey of another project that is taken over is written of, and nobody waits for one', () => {
  expect(textOf(asked)).toBe('missing RequirementSurveyRecorded')
  const text = textOf(asked, reused)
  expect(text).toContain('调查时间｜2025年11月3日')
  expect(text).toContain('沿用其他采购项目一年内完成的需求调查，共调查4家')
  expect(text).toContain(`调查材料｜沿用的调查材料（SHA-256 ${evidence}）`)
})

test('of a survey of its own and one taken over the later counts', () => {
  expect(textOf(stored(), reused)).toContain('2025年11月3日')
  const text = textOf(asked, reused, projectCase.marketKnown)
  expect(text).toContain('调查时间｜2026年1月6日')
  expect(text).not.toContain('沿用')
})
