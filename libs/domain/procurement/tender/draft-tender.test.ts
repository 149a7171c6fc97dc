import type { TenderDocument, TenderLot } from '#libs/contracts'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  intentDisclosed,
  organisationRecorded,
  project,
  requirementRecorded,
} from '#libs/domain/procurement/project'
import { policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { day } from '#libs/calendar'
import { fen, yuan } from '#libs/money'
import { draftTender, tender, tenderDrafted } from './index.js'

const { approvedProject, complete, officer, organised, planned, submitted } = projectCase
const { assessmentDocument, document, drafted, end, projectId, trainingDocument } = tenderCase

const at = '2026-09-10T10:00+08:00'
const policy = policyOf(at)
const disclosed = intentDisclosed({
  ...{ channel: { channel: 'here' }, disclosedOn: day('2026-08-01') },
  tenderNotBefore: end('财库〔2020〕10号', '2026-08-31', '2026-09-01'),
})
const ready = [...complete, submitted, approvedProject, planned, disclosed, organised]
const asked: { project: string; agency?: string } & TenderDocument = {
  ...{ project: projectId, ...document },
}

const expectDraft = (input: typeof asked, events = ready) =>
  given
    .states({ self: folded(tender), project: folded(project, ...events) })
    .when(draftTender, input, { at, policy, actor: officer })
const expectLot = (change: Partial<TenderLot>) =>
  expectDraft({ ...asked, lots: [{ ...trainingDocument, ...change }, assessmentDocument] })
const expectDocument = (change: Partial<TenderDocument>) => expectDraft({ ...asked, ...change })
const weighing = (...weights: number[]) => ({
  factors: trainingDocument.factors.map((factor, index) => ({
    ...factor,
    weight: weights[index] ?? factor.weight,
  })),
})

test('a sound document of two lots is drafted', () => {
  expectDraft(asked).then(tenderDrafted(drafted.data))
  expectDraft({ ...asked, lots: [trainingDocument] }).then(
    tenderDrafted({ ...drafted.data, lots: [trainingDocument] }),
  )
})

test('only for an approved project with plan and intent, by its officer', () => {
  expectDraft(asked, ready.slice(0, -4)).thenRefused('project-not-approved', '条例§29')
  expectDraft(asked, ready.slice(0, -3)).thenRefused('plan-not-filed', '条例§29')
  expectDraft(asked, ready.slice(0, -2)).thenRefused('intent-not-disclosed')
  expectDraft(asked, ready.slice(0, -1)).thenRefused('organisation-not-recorded', '法§18')
  given
    .states({ self: folded(tender), project: folded(project, ...ready) })
    .when(draftTender, asked, { at, policy, actor: { ...officer, id: projectId } })
    .thenRefused('not-the-projects-officer')
})

test('the agency is the one that was entrusted, and no other (法§19)', () => {
  const agency = projectId
  expectDraft({ ...asked, agency }).thenRefused('agency-not-entrusted', '法§19')
  const { occurredOn, paper, evidence } = organised.data.organisation
  const entrusted = organisationRecorded({
    organisation: { form: 'entrusted', agency, occurredOn, paper, evidence },
  })
  expectDraft(asked, [...ready, entrusted]).then(tenderDrafted({ ...drafted.data, agency }))
  expectDraft({ ...asked, agency: uuid(97) }, [...ready, entrusted]).thenRefused(
    'agency-not-entrusted',
  )
})

test('an agency whose agreement has ended drafts nothing (法§20)', () => {
  const { occurredOn, paper, evidence } = organised.data.organisation
  const entrusted = (until: string) =>
    organisationRecorded({
      organisation: {
        ...({ form: 'entrusted', agency: projectId, until: day(until) } as const),
        ...{ occurredOn, paper, evidence },
      },
    })
  expectDraft(asked, [...ready, entrusted('2026-09-09')]).thenRefused(
    'agreement-has-ended',
    '法§20',
  )
  expectDraft(asked, [...ready, entrusted('2026-09-10')]).then(
    tenderDrafted({ ...drafted.data, agency: projectId }),
  )
})

test('a fixed price keeps to the margin of its line of the catalogue, or the plan says why not', () => {
  const priced = (unitPrice: number, deviation?: string) => {
    const factors = trainingDocument.factors
      .filter(({ kind }) => kind !== 'price')
      .map(one => (one.factor === 'plan' ? { ...one, weight: 70 } : one))
    const lot = { ...trainingDocument, factors, fixedUnitPrice: yuan(unitPrice) }
    const events = ready.map(event => {
      if (event.type !== 'RequirementRecorded') return event
      const { lots, ...rest } = event.data
      const catalogue = {
        ...{ year: 2026, paper: '演示目录', asOf: day('2026-01-07') },
        lots: lots.map(one => ({ lot: one.lot, standard: yuan(2_000) })),
      }
      const planned = lots.map(one => ({ ...one, ...(deviation !== undefined && { deviation }) }))
      return requirementRecorded({ ...rest, lots: planned, catalogue })
    })
    const lots = [lot, assessmentDocument]
    return { expected: tenderDrafted({ ...drafted.data, lots }), input: { ...asked, lots }, events }
  }
  const low = priced(1_399)
  expectDraft(low.input, low.events).thenRefused('price-departs-from-catalogue', '江苏2023通知')
  for (const lawful of [priced(1_400), priced(1_399, '师资由部门统一提供')])
    expectDraft(lawful.input, lawful.events).then(lawful.expected)
})

test('lots are those of the plan, with its heads and budget (条例§30)', () => {
  expectLot({ lot: projectId }).thenRefused('lot-not-planned', '条例§30')
  expectLot({ kind: 'skill-assessment' }).thenRefused('lot-not-planned')
  expectLot({ heads: 99 }).thenRefused('lot-differs-from-plan')
  expectLot({ budget: yuan(200_001) }).thenRefused('lot-differs-from-plan')
  expectDraft({ ...asked, lots: [trainingDocument, trainingDocument] }).thenRefused(
    'lot-named-twice',
  )
})

test('bid security is at most two per cent of the budget (条例§33)', () => {
  expectDocument({ bidSecurity: yuan(4_600) }).then(
    tenderDrafted({ ...drafted.data, bidSecurity: yuan(4_600) }),
  )
  expectDocument({ bidSecurity: fen(yuan(4_600) + 1) }).thenRefused(
    'bid-security-too-high',
    '条例§33',
  )
})

test('small businesses get ten to twenty per cent off (财库〔2022〕19号)', () => {
  const justified = [
    ...(document.justified ?? []),
    { warning: 'deduction-not-the-countys', reason: '扶持起步阶段的机构' },
  ]
  for (const share of [1_000, 2_000]) {
    const change = { smallBusinessDeduction: share, justified }
    expectDocument(change).then(tenderDrafted({ ...drafted.data, ...change }))
  }
  expectDocument({ smallBusinessDeduction: 999 }).thenRefused('deduction-out-of-range')
  expectDocument({ smallBusinessDeduction: 2_001 }).thenRefused('deduction-out-of-range')
})

test('performance security is at most a tenth, a twentieth on a reserved lot (条例§48)', () => {
  const security = (performanceSecurity: number) => ({
    terms: { ...trainingDocument.terms, performanceSecurity },
  })
  expectLot(security(1_000)).then(
    tenderDrafted({
      ...drafted.data,
      lots: [{ ...trainingDocument, ...security(1_000) }, assessmentDocument],
    }),
  )
  expectLot(security(1_001)).thenRefused('performance-security-too-high', '条例§48')
  expectLot({ ...security(501), reservedForSmallBusinesses: true }).thenRefused(
    'performance-security-too-high',
  )
})

test('paid within thirty days of the invoice, not thirty-one', () => {
  const terms = { ...trainingDocument.terms, payWithinDays: 31 }
  expectLot({ terms }).thenRefused('pays-too-late', '财库〔2019〕38号')
})

test('instalments are the whole: 25.4 + 60 + 14.5 per cent are not', () => {
  const shares = (...of: number[]) => ({
    instalments: of.map((share, index) => ({
      ...{ instalment: `part-${String(index)}`, share },
      due: 'acceptance-passed' as const,
    })),
  })
  expectLot(shares(2_540, 6_000, 1_450)).thenRefused('instalments-not-the-whole', '需求§23')
  expectLot(shares(2_540, 6_000, 1_460)).then(
    tenderDrafted({
      ...drafted.data,
      lots: [{ ...trainingDocument, ...shares(2_540, 6_000, 1_460) }, assessmentDocument],
    }),
  )
  const [first] = trainingDocument.instalments
  const half = first
    ? { ...first, share: 5_000 }
    : { instalment: 'x', share: 5_000, due: 'acceptance-passed' as const }
  expectLot({ instalments: [half, half] }).thenRefused('instalment-named-twice')
})

test('a ceiling lies within the budget (87§12)', () => {
  expectLot({ ceiling: yuan(200_001) }).thenRefused('ceiling-above-budget', '87§12')
})

test('factors weigh a hundred, the price ten or more (87§55)', () => {
  expectLot(weighing(10, 60, 29)).thenRefused('weights-not-hundred', '87§55')
  expectLot(weighing(9, 61, 30)).thenRefused('price-weight-too-low', '87§55')
  expectLot({
    factors: trainingDocument.factors
      .filter(({ kind }) => kind !== 'price')
      .concat({
        ...{ factor: 'site', title: '场地', kind: 'judged', weight: 10 },
      }),
  }).thenRefused('one-price-factor')
})

test('a price set by the state is not scored (87§55)', () => {
  expectLot({ fixedUnitPrice: yuan(2_000) }).thenRefused('fixed-price-is-scored', '87§55')
  expectLot({ fixedUnitPrice: fen(yuan(2_000) + 1) }).thenRefused('fixed-price-above-budget')
})

test('no condition is scored, and nothing that 87§17 or the ban on lists forbids', () => {
  const named = (factor: string) => ({
    factors: trainingDocument.factors.map(one =>
      one.factor === 'plan' ? { ...one, factor } : one,
    ),
  })
  expectLot(named('lawful-supplier')).thenRefused('condition-is-scored', '87§55')
  expectLot(named('registered-capital')).thenRefused('forbidden-factor', '87§17, 46§5')
  expectLot(named('credit-grade')).thenRefused('list-keeps-out', '财库〔2019〕38号')
  expectLot(named('teachers')).thenRefused('factor-named-twice')
})

test('a warning needs its reason, and all that is wrong is said at once', () => {
  const unreasoned = { ...asked, justified: [] }
  expectDraft(unreasoned).thenRefused('warnings-need-reasons', '46§7')
  expectDraft({ ...unreasoned, bidSecurity: yuan(5_000) }).thenFaults(
    ['bid-security-too-high', 'bidSecurity'],
    ['not-reserved-for-small-businesses', 'lots.0.reservedForSmallBusinesses'],
    ['not-reserved-for-small-businesses', 'lots.1.reservedForSmallBusinesses'],
  )
})
