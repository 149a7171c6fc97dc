import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferedMethod, ScoringFactor, TenderDocument } from '#libs/contracts'
import type { Fault, Repair } from '#libs/domain/deciding'
import { policyOf } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import { preFlight, preFlightRules } from './index.js'
import { broken, brokenUnder, clean, priceAt, withFirst, withTerms } from './pre-flight.fixture.js'

const policy = policyOf('2026-09-10T10:00+08:00')

const found = (document: TenderDocument, method?: OfferedMethod): readonly Fault[] => {
  const { blocks, warns } = preFlight(document, policy, method)
  return [...blocks, ...warns]
}

test('a clean document breaks no rule', () => {
  expect(found(clean)).toEqual([])
})

test('every rule has a document that breaks it', () => {
  const all = [...Object.keys(broken), ...Object.keys(brokenUnder)]
  expect(all.toSorted()).toEqual(preFlightRules.map(rule => rule.reason).toSorted())
})

test('a consortium’s deduction is of four to six per cent, both among them (财库〔2022〕19号)', () => {
  const reasons = (consortiumDeduction: number) =>
    found({ ...clean, consortiumDeduction }).map(({ reason }) => reason)
  for (const lawful of [400, 600]) expect(reasons(lawful)).toEqual([])
  for (const unlawful of [0, 399, 601])
    expect(reasons(unlawful)).toEqual(['consortium-deduction-out-of-range'])
})

test.each(Object.entries(brokenUnder))(
  '%s: that rule alone, under its method',
  (reason, [path, method, document]) => {
    expect(found(document, method).map(fault => [fault.reason, fault.path])).toEqual([
      [reason, path],
    ])
  },
)

test('a consultation weighs its price from ten to thirty per cent, an open tender from ten on', () => {
  for (const weight of [10, 30])
    expect(found(priceAt(weight), 'competitive-consultation')).toEqual([])
  expect(found(priceAt(31))).toEqual([])
  expect(found(priceAt(9), 'competitive-consultation').map(({ reason }) => reason)).toEqual([
    'price-weight-too-low',
  ])
})

test.each(Object.entries(broken))(
  '%s: that rule alone, at its field',
  (reason, [path, document]) => {
    expect(found(document).map(fault => [fault.reason, fault.path])).toEqual([[reason, path]])
  },
)

type Fields = Record<string, unknown>

/** The document with repairs made, as a screen makes them. */
function repaired(document: TenderDocument, repairs: readonly Repair[]): TenderDocument {
  const mended = structuredClone(document)
  for (const { path, value } of repairs) {
    const steps = path.split('.')
    const field = steps.pop() ?? ''
    let holder = mended as unknown as Fields // any of its fields, which the path names
    for (const step of steps) holder = holder[step] as Fields // a path leads through what holds fields
    if (value === null) Reflect.deleteProperty(holder, field)
    else holder[field] = value
  }
  return mended
}

const mechanical = Object.entries(broken).flatMap(([reason, [, document]]) =>
  found(document).flatMap(({ repair }) => (repair ? [[reason, document, repair] as const] : [])),
)

test('what is mechanical has its repair', () => {
  const inOrder = preFlightRules.map(rule => rule.reason)
  expect(inOrder.filter(reason => mechanical.some(([of]) => of === reason))).toEqual([
    ...['bid-security-too-high', 'ceiling-above-budget', 'fixed-price-above-budget'],
    ...['fixed-price-with-ceiling', 'not-reserved-for-small-businesses', 'consortium-not-said'],
    ...['subcontracted-part-not-named', 'screening-keeps-no-evidence'],
    ...['screening-keeps-nobody-out', 'performance-security-too-high', 'pays-too-late'],
    ...['instalments-not-the-whole', 'days-without-retention'],
    ...['more-hours-than-planned', 'deduction-not-the-countys'],
    ...['bids-lapse-before-signing', 'decrypting-shorter-than-usual', 'contract-too-long'],
    ...['acceptance-without-trainees', 'acceptance-stays-unpublished'],
    'late-return-costs-nothing',
  ])
})

test.each(mechanical)('%s: the repair mends it', (_, document, repair) => {
  expect(found(repaired(document, repair))).toEqual([])
})

test('all that is wrong is said at once, statutes apart from warnings', () => {
  const { blocks, warns } = preFlight(
    { ...withTerms({ payWithinDays: 31, minimumAttendance: 0 }), bidSecurity: yuan(5_000) },
    policy,
  )
  expect(blocks.map(({ rule }) => rule)).toEqual(['条例§33', '财库〔2019〕38号'])
  expect(warns.map(({ rule }) => rule)).toEqual(['本县规定：计费出勤'])
})

interface Template {
  readonly template: string
  readonly factors: readonly (ScoringFactor & { readonly risk?: string })[]
}
const seeded = join(import.meta.dirname, '../../../../seeds/scoring-templates.json')
// As the seeds' own contract has it; read-seeds checks the file itself.
const { templates } = JSON.parse(readFileSync(seeded, 'utf8')) as { templates: Template[] }

test.each(templates.map(one => [one.template, one] as const))(
  'the printed scoring table %s loads as it stands, and its doubtful factors are raised',
  (_, { factors }) => {
    const { blocks, warns } = preFlight(
      withFirst(() => ({
        factors: factors.map(({ factor, title, kind, weight }) => ({
          ...{ factor, title, kind, weight },
        })),
      })),
      policy,
    )
    expect(blocks).toEqual([])
    const doubtful = factors.filter(({ risk }) => risk !== undefined).map(({ factor }) => factor)
    expect(doubtful.length).toBeGreaterThan(0)
    expect(warns.map(({ reason, detail }) => [reason, detail['factor']])).toEqual(
      doubtful.map(factor => ['bonus-in-doubt', factor]),
    )
  },
)
