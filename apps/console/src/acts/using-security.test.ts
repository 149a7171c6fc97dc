import { securityUseAnswered } from '#libs/domain/procurement/contract'
import { projectCase, uuid, proposedUse, securedContract } from '#libs/domain/procurement/testing'
import { bareScene } from './scene.js'
import { usingSecurityVerbs } from './using-security.js'

const { use, project, lot } = proposedUse.data
const heard = securityUseAnswered({ project, lot, use, by: uuid(8), statement: '已补课' })
const sceneOf = (me: string, ...events: Parameters<typeof securedContract>) => ({
  ...bareScene({ about: use }, me),
  contract: { id: uuid(500), state: securedContract(...events) },
})
const confirm = usingSecurityVerbs['confirm-security-use']

test('who proposed a use reads that another confirms it', () => {
  expect(confirm?.isMaker?.(sceneOf(projectCase.officer.id, proposedUse))).toBe(true)
  expect(confirm?.isMaker?.(sceneOf(projectCase.signatory.id, proposedUse))).toBe(false)
})

test('who confirms it sees what is used, what the supplier said and what would be left', () => {
  expect(confirm?.confirms?.(sceneOf(uuid(9), proposedUse, heard))).toMatchObject({
    stands: { left: '9,500.00' },
    proposed: {
      ...{ breach: 'standard-not-met', amount: '4,000.00', left: '5,500.00' },
      ...{ finding: '演示1号', statement: '已补课' },
    },
    reason: '出勤未达标',
  })
  expect(confirm?.confirms?.(sceneOf(uuid(9)))).toBeUndefined()
})
