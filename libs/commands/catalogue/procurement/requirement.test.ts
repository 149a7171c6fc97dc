import { projectCommands } from '#libs/contracts'
import { folded } from '#libs/domain/deciding/testing'
import { project } from '#libs/domain/procurement/project'
import { projectCase } from '#libs/domain/procurement/testing'

const { complete, requirement, required } = projectCase
const { paper, evidence } = { paper: '法审〔2026〕1号', evidence: 'a'.repeat(64) }

test.each(['legalReview', 'riskPlan'])(
  'its author does not hand in the %s with the requirement (需求§23, §25, §34)',
  name => {
    const shape = projectCommands.recordRequirement
    expect(shape.safeParse(requirement).success).toBe(true)
    expect(shape.safeParse({ ...requirement, [name]: { paper, evidence } }).success).toBe(false)
  },
)

test('what an earlier release took with the requirement still counts', () => {
  const before = complete.slice(0, complete.indexOf(required) + 1)
  expect(folded(project, ...before)).toMatchObject({
    ...{ risksPlanned: true, requirement: { legallyReviewed: true } },
  })
})
