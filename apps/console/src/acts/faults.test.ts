import { acts } from './acts.js'
import { faultsOf } from './faults.js'
import { bareScene } from './scene.js'
import { actScene } from './testing/act-scene.js'

const minted = '018f0000-0000-7000-8000-000000000200'
const faults = (duty: string, values: Readonly<Record<string, unknown>>) =>
  faultsOf(acts[duty]?.command ?? '', acts[duty]?.input(values, minted, bareScene({}))).map(
    ({ field, kind }) => `${field.join('.')} ${kind}`,
  )

test('an empty form names every question at once', () =>
  expect(faults('file-plan', {})).toEqual([
    'planNumber missing',
    'occurredOn missing',
    'paper missing',
    'evidence missing',
  ]))

test('a row names its own question', () =>
  expect(
    faults('set-performance-targets', { targets: [{ indicator: '', target: '80', weight: '1x' }] }),
  ).toEqual(['targets.0.indicator missing', 'targets.0.weight malformed']))

test('no row at all is a fault of the list', () =>
  expect(faults('set-performance-targets', {})).toEqual(['targets missing']))

test('a paper is asked for by its number and its file', () =>
  expect(
    faults('seat-committee', {
      ...{ complex: 'yes', largeSocialImpact: 'no', handPicked: '同意函' },
      ...{ library: '专家名单', libraryEvidence: 'a'.repeat(64) },
      members: [{ person: minted, seat: 'expert' }],
    }),
  ).toEqual(['tender missing', 'lot missing', 'handPickedEvidence missing']))

test('the author of a requirement is not asked for the lawyer’s reading, nor for the risks (需求§23, §34)', () => {
  const fields = acts['record-requirement']?.fields
  const asked = Array.isArray(fields) ? fields.map(({ name }: { name: string }) => name) : []
  expect(asked).toContain('lots')
  expect(asked.filter(name => /^(legalReview|riskPlan)/.test(name))).toEqual([])
})

test('what happened elsewhere is asked for its reference, paper and time', () =>
  expect(faults('disclose-intent', { channel: 'elsewhere' })).toEqual([
    'reference missing',
    'evidence missing',
    'occurredOn missing',
  ]))

test('the draw of a committee is asked for by its paper', () => {
  const found = faults('seat-committee', {})
  expect(found).toEqual(expect.arrayContaining(['library missing', 'libraryEvidence missing']))
})

test('a vote on a marker that lacks its reason is one fault, of its own question', () => {
  const act = acts['vote-on-responsiveness']
  const scene = act && actScene(act)
  const values = { 'same-author-1': 'no' }
  const input = scene && act.input(values, minted, scene)
  const known = (scene && act.check?.(values, scene)) ?? []
  expect(faultsOf(act?.command ?? '', input, known)).toEqual([
    { field: ['same-author-1.reason'], kind: 'missing' },
  ])
})
