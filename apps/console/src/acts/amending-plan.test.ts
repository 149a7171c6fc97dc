import { projectCase } from '#libs/domain/procurement/testing'
import { projectVerbs } from './acts.js'
import { fieldsOf, startOf, type Act } from './act.js'
import { actScene } from './testing/act-scene.js'

function verb(command: string): Act {
  const act = projectVerbs[command]
  if (!act) throw new Error(command)
  return act
}

const confirm = verb('confirm-training-demand-survey-correction')
const scene = actScene(confirm)

test('the second person sees what stands, what would take its place, and why', () => {
  const shown = confirm.confirms?.(scene)
  expect(shown).toMatchObject({ reason: '漏计一个乡镇', stands: { trainees: '120' } })
  expect(shown?.proposed).toMatchObject({ trainees: '130', employers: '8' })
})

test('who proposed a correction does not confirm it', () => {
  expect(confirm.isMaker?.(scene)).toBe(false)
  expect(confirm.isMaker?.({ ...scene, me: projectCase.officer.id })).toBe(true)
})

test('nothing is shown to confirm where nothing is proposed', () => {
  const targets = verb('confirm-performance-targets-correction')
  expect(targets.confirms?.(actScene(targets))).toBeUndefined()
})

test('a service before the purchase is struck out or replaced', () => {
  const correct = verb('correct-preparatory-service')
  const at = actScene(correct)
  const { institution, service } = projectCase.service
  expect(startOf(correct, at)).toMatchObject({ given: 'yes', institution, service })
  const why = { reason: '协议未履行', proof: 'b'.repeat(64) }
  expect(correct.input({ given: 'no', ...why }, '', at)).toEqual({
    ...{ institution, service, correction: {} },
    ...{ reason: why.reason, evidence: why.proof },
  })
  const shown = verb('confirm-preparatory-service-correction').confirms?.(at)
  expect(shown).toMatchObject({ stands: { given: 'yes' }, proposed: { given: 'no' } })
})

test('a correction starts from what stands', () => {
  const correct = verb('correct-performance-targets')
  const { targets } = startOf(correct, actScene(correct))
  expect(targets).toContainEqual({ indicator: 'pass-rate', target: '80%', weight: '20' })
})

test('a project is planned on a book that is open, of whose year it is', () => {
  const open = verb('open-project')
  const at = actScene(open)
  const [, ledger] = fieldsOf(open, at)
  const { id } = at.ledgers?.[0] ?? {}
  expect(ledger).toMatchObject({ options: [{ value: id, number: 2026 }] })
  expect(open.input(startOf(open, at), '', at)).toMatchObject({ year: 2026, officer: at.me })
})
