import { day } from '#libs/calendar'
import type { PlannedLot } from '#libs/contracts'
import {
  occupationCatalogue,
  occupationCatalogueAdopted,
  occupationDropped,
  type CatalogueItem,
} from '#libs/domain/county/occupation-catalogue'
import { folded, given } from '#libs/domain/deciding/testing'
import { anyHash, policyOf, projectCase } from '#libs/domain/procurement/testing'
import { fen, yuan } from '#libs/money'
import { project, recordRequirement, requirementRecorded } from './index.js'

const at = '2026-01-07T10:00+08:00'
const policy = policyOf(at)
const { demandKnown, lots, marketKnown, opened, requirement, targetsSet } = projectCase
const known = [opened, demandKnown, targetsSet, marketKnown]
const [training, assessment] = lots as [PlannedLot, PlannedLot] // the two lots of the case

const paper = '演示目录'
const line = { occupation: training.occupation, level: 'five' as const, shortage: false }
const listed = (more: Partial<CatalogueItem> = {}) =>
  occupationCatalogueAdopted({
    ...{ year: 2026, validFrom: day('2026-01-01'), paper, evidence: anyHash, demonstration: true },
    items: [{ ...line, standard: yuan(2000), ...more }],
  })
const dropped = occupationDropped({
  ...{ occupation: line.occupation, level: line.level, from: day('2026-06-01') },
  ...{ paper: '通知', evidence: anyHash },
})
const bought = (more: Partial<PlannedLot>) => ({
  ...requirement,
  lots: [{ ...training, ...more }, assessment],
})
/** A requirement of the case, its training lot otherwise, before a catalogue of these events. */
const before = (...events: readonly Parameters<typeof occupationCatalogue.evolve>[1][]) => ({
  self: folded(project, ...known),
  catalogue: folded(occupationCatalogue, ...events),
})
const now = { at, policy }

const recorded = (more: Partial<PlannedLot>, hours?: number) => {
  const asked = bought(more)
  const kept = { standard: yuan(2000), ...(hours !== undefined && { lessonHours: hours }) }
  return requirementRecorded({
    ...{ ...asked, fullProcedure: true, revision: 1 },
    budget: fen(asked.lots.reduce((sum, { budget }) => sum + budget, 0)),
    catalogue: {
      ...{ year: 2026, paper, asOf: day('2026-01-07') },
      lots: asked.lots.map(({ lot }) => ({ lot, ...kept })),
    },
  })
}

test('the lines of the catalogue of that day stay with the requirement', () => {
  for (const events of [[listed()], [listed(), dropped]]) {
    given
      .states(before(...events))
      .when(recordRequirement, bought({}), now)
      .then(recorded({}))
  }
})

test.each([
  ['thirty per cent above', 26_000_000],
  ['thirty per cent below', 14_000_000],
])('a price %s the standard stands', (_, budget) => {
  const asked = { budget: fen(budget) }
  given.states(before(listed())).when(recordRequirement, bought(asked), now).then(recorded(asked))
})

test.each([
  ['above', 26_000_100],
  ['below', 13_999_900],
])('a fen a head further %s is explained', (_, budget) => {
  const asked = { budget: fen(budget) }
  const explained = { ...asked, deviation: '实训耗材单价高' }
  given
    .states(before(listed()))
    .when(recordRequirement, bought(asked), now)
    .thenRefused('price-departs-from-catalogue', '江苏2023通知')
  given
    .states(before(listed()))
    .when(recordRequirement, bought(explained), now)
    .then(recorded(explained))
})

test('above what the public is asked no reason helps', () => {
  const states = before(listed({ publicFee: yuan(2100) }))
  const asked = { budget: yuan(210_001), deviation: '实训耗材单价高' }
  given
    .states(states)
    .when(recordRequirement, bought(asked), now)
    .thenRefused('price-above-public-fee')
  const most = { budget: yuan(210_000) }
  given.states(states).when(recordRequirement, bought(most), now).then(recorded(most))
})

test('fewer hours than the catalogue says are explained', () => {
  const states = before(listed({ lessonHours: 48 }))
  const explained = { lessonHours: 47, deviation: '含线上学习' }
  given
    .states(states)
    .when(recordRequirement, bought({ lessonHours: 47 }), now)
    .thenRefused('hours-below-catalogue')
  given
    .states(states)
    .when(recordRequirement, bought({ lessonHours: 48 }), now)
    .then(recorded({ lessonHours: 48 }, 48))
  given.states(states).when(recordRequirement, bought(explained), now).then(recorded(explained, 48))
})

test('off the catalogue nothing is bought: another occupation, another level, or dropped since', () => {
  for (const other of [{ occupation: '厨师' }, { level: 'four' as const }]) {
    given
      .states(before(listed()))
      .when(recordRequirement, bought(other), now)
      .thenRefused('occupation-not-in-catalogue')
  }
  given
    .states(before(listed(), dropped))
    .when(recordRequirement, bought({}), { at: '2026-06-01T10:00+08:00', policy })
    .thenRefused('occupation-not-in-catalogue')
})

test('supervision and audit have no line; without a catalogue nothing is held against it', () => {
  const audit = { ...assessment, kind: 'audit' as const, occupation: '审计' }
  const withAudit = { ...requirement, lots: [training, audit] }
  const plain = { fullProcedure: true, revision: 1, budget: yuan(230_000) }
  const catalogue = {
    ...{ year: 2026, paper, asOf: day('2026-01-07') },
    lots: [{ lot: training.lot, standard: yuan(2000) }],
  }
  given
    .states(before(listed()))
    .when(recordRequirement, withAudit, now)
    .then(requirementRecorded({ ...withAudit, ...plain, catalogue }))
  given
    .states(before())
    .when(recordRequirement, requirement, now)
    .then(requirementRecorded({ ...requirement, ...plain }))
})
