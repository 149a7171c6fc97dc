import { catalogue } from '#libs/commands'
import type { UnitPlan } from '#libs/contracts/views'
import { annualQuotaIdOf } from '#libs/domain/county/annual-quota'
import { inAddress } from '#libs/identifiers'
import { folded } from '#libs/domain/deciding/testing'
import { project } from '#libs/domain/procurement/project'
import { projectCase, uuid } from '#libs/domain/procurement/testing'
import { startOf } from '../acts/act.js'
import { quotaVerbActors } from '../acts/acted.js'
import { acts } from '../acts/acts.js'
import { bareScene } from '../acts/scene.js'
import { changeQuota, setQuota } from './quota-acts.js'

const commands = new Map(catalogue.map(one => [inAddress(one.name), one]))
const none = bareScene({})
const outside = { occurredOn: '2026-01-05', paper: '计划1号', evidence: 'a'.repeat(64) }
const used = { planned: 120, contracted: 0, taught: 0, certified: 0 }
const plan: UnitPlan = {
  ...{ unit: '人社局', quota: { id: uuid(1), paper: '计划1号', changes: 0 } },
  lines: [
    { occupation: '养老护理员', quota: 200, binding: true, ...used },
    { occupation: '电工', level: 'four', quota: 40, binding: false, ...used, planned: 40 },
    { occupation: '焊工', level: 'five', ...used },
  ],
}

test('a quota is set under the one id it can have, a line for all levels or for one', () => {
  const act = setQuota({ unit: '人社局', year: '2026' })
  expect(startOf(act, none)).toMatchObject({ unit: '人社局', year: '2026' })
  const lines = [
    { occupation: '养老护理员', level: 'all', heads: '200', binding: 'yes' },
    { occupation: '电工', level: 'four', heads: '40', binding: 'no' },
  ]
  const answers = { unit: '人社局', year: '2026', lines, ...outside }
  const command = commands.get(act.command)
  const read = command?.input.safeParse(act.input(answers, uuid(9), none))
  expect(read).toMatchObject({
    data: {
      lines: [
        { occupation: '养老护理员', heads: 200, binding: true },
        { occupation: '电工', level: 'four', heads: 40, binding: false },
      ],
    },
  })
  expect(act.idFrom?.(answers)).toBe(annualQuotaIdOf('人社局', 2026))
  expect(quotaVerbActors[act.command]).toEqual(command?.by)
})

test('a change begins with the lines that stand and names what it rests on', () => {
  const act = changeQuota(plan)
  const start = startOf(act, none)
  expect(start).toEqual({
    lines: [
      { occupation: '养老护理员', level: 'all', heads: '200', binding: 'yes' },
      { occupation: '电工', level: 'four', heads: '40', binding: 'no' },
    ],
  })
  const command = commands.get(act.command)
  const input = act.input({ ...start, reason: '追加需求', ...outside }, uuid(9), none)
  expect(command?.input.safeParse(input).error?.issues).toBeUndefined()
  expect(quotaVerbActors[act.command]).toEqual(command?.by)
})

const lot = (occupation: string, heads: string, level = 'five') => ({
  ...{ kind: 'training', occupation, level, heads },
})

test.each([
  ['within the quota', [lot('养老护理员', '80')], []],
  ['over a line that binds', [lot('养老护理员', '81')], [{ over: 1, planned: 120, wanted: 81 }]],
  [
    'two lots together',
    [lot('养老护理员', '50'), lot('养老护理员', '50', 'four')],
    [{ over: 20, line: { binding: true } }],
  ],
  ['over one of a level', [lot('电工', '1', 'four')], [{ over: 1, line: { binding: false } }]],
  ['another level, and none set', [lot('电工', '99'), lot('焊工', '99')], []],
  ['heads still being typed', [lot('养老护理员', ''), lot('养老护理员', '两百')], []],
])('the requirement is warned while it is written: %s', (_, lots, passed) => {
  const found = acts['record-requirement']?.passes?.({ lots }, { ...none, places: plan })
  expect(found).toMatchObject(passed)
  expect(found).toHaveLength(passed.length)
})

test('the plan is warned once more as it stands when it is submitted and decided on', () => {
  const submit = acts['submit-for-approval']
  const state = folded(project, ...projectCase.complete)
  const scene = { ...none, project: { id: uuid(2), state } }
  expect(submit?.passes?.({}, { ...scene, places: plan })).toMatchObject([
    { planned: 120, wanted: 100, over: 20 },
  ])
  expect(submit?.passes?.({}, scene)).toEqual([])
  for (const kind of ['verify-project', 'countersign-project', 'approve-project']) {
    expect(acts[kind]?.passes?.({}, { ...scene, places: plan })).toMatchObject([{ over: 20 }])
  }
})
