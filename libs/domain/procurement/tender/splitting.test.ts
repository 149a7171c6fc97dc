import type { MethodBasis } from '#libs/contracts'
import { folded, given } from '#libs/domain/deciding/testing'
import { bidBox } from '#libs/domain/procurement/bid-box'
import {
  planFiled,
  project,
  projectApproved,
  projectOpened,
  purchaseBegun,
  requirementRecorded,
} from '#libs/domain/procurement/project'
import { day } from '#libs/calendar'
import { anyHash, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { fen, yuan } from '#libs/money'
import { publishTenderNotice, tender, tenderDrafted, tenderNoticePublished } from './index.js'

const { assessmentLot, trainingLot } = projectCase
const { deadline, drafted, placed, publishedAt, tenderId } = tenderCase

const approved = [
  ...projectCase.complete,
  projectCase.submitted,
  projectCase.approvedProject,
  projectCase.planned,
]
const own = folded(project, ...approved)

/** Another project of the year that buys a training of so much, and how it bought it. */
function sibling(
  place: number,
  budget: number,
  how: { method: 'competitive-consultation' | 'open-tender'; approved: boolean; by?: string },
) {
  const lot = uuid(2000 + place)
  const { by = projectCase.opened.data.purchaser, ...offered } = how
  return folded(
    project,
    projectOpened({ ...projectCase.opened.data, purchaser: by }),
    requirementRecorded({
      ...{ ...projectCase.required.data, budget: yuan(budget) },
      lots: projectCase.lots.slice(0, 1).map(one => ({ ...one, lot, budget: yuan(budget) })),
    }),
    projectApproved({ ...projectCase.approvedProject.data, budget: yuan(budget) }),
    planFiled({ ...projectCase.planned.data, planNumber: `采购计划〔2026〕${String(place)}号` }),
    purchaseBegun({ tender: uuid(2100 + place), lots: [lot], ...offered }),
  )
}

const bySelf = { method: 'competitive-consultation', approved: false } as const
const ground: MethodBasis = { ground: 'purchased-service' }
const policy = policyOf(publishedAt, {
  threshold: { openTender: yuan(400_000), procurementLimit: yuan(50_000) },
})
const consultation = tenderDrafted({
  ...{ ...drafted.data, method: 'competitive-consultation', basis: ground },
})
const publishing = (siblings: ReturnType<typeof sibling>[], begins = consultation) => ({
  states: { self: folded(tender, begins), box: folded(bidBox), project: own, siblings },
  input: { channel: { channel: 'here' as const }, deadline },
  when: { at: publishedAt, policy, id: tenderId },
})
const said = {
  ...{ ground: 'budget-adjusted' as const, reason: '年中追加预算', paper: '调整批复1号' },
  evidence: anyHash,
}
const begun = (method: 'competitive-consultation' | 'open-tender', isApproved: boolean) =>
  purchaseBegun({
    ...{ tender: tenderId, lots: [trainingLot, assessmentLot], method, approved: isApproved },
  })

/** What the notice keeps of it: the case's training lot of 200 000 yuan and its assessment of 30 000. */
const judged = (amounts: readonly (readonly [number, number])[], justified = false) => ({
  threshold: yuan(400_000),
  kinds: [
    {
      kind: 'training' as const,
      sum: fen(amounts.reduce((all, [, amount]) => all + amount * 100, 20_000_000)),
      others: amounts.map(([place, amount]) => ({
        ...{ planNumber: `采购计划〔2026〕${String(place)}号`, lot: uuid(2000 + place) },
        amount: yuan(amount),
      })),
    },
    { kind: 'skill-assessment' as const, sum: yuan(30_000), others: [] },
  ],
  ...(justified && { said }),
})
const noticeWith = (splitting: ReturnType<typeof judged>) =>
  tenderNoticePublished({
    ...tenderCase.published.data,
    ...{ noticeEnds: tenderCase.end('214号', '2026-09-17', '2026-09-18') },
    ...{ documentOfferEnds: tenderCase.end('214号', '2026-09-20', '2026-09-21') },
    earliestDeadline: tenderCase.end('214号', '2026-09-24', '2026-09-25'),
    splitting,
  })

test('up to the threshold together it is published, with the sum and what makes it up', () => {
  const { states, input, when } = publishing([sibling(8, 200_000, bySelf)])
  given
    .states(states)
    .when(publishTenderNotice, input, when)
    .thenAppends({
      self: [noticeWith(judged([[8, 200_000]]))],
      box: [placed],
      project: [begun('competitive-consultation', false)],
    })
})

test('a fen above it is splitting, unless the ground of the law is given (条例§28)', () => {
  const split = [sibling(8, 150_000, bySelf), sibling(9, 50_000.01, bySelf)]
  const { states, input, when } = publishing(split)
  given
    .states(states)
    .when(publishTenderNotice, input, when)
    .thenRefused('purchase-split', '条例§28')
  given
    .states(states)
    .when(publishTenderNotice, { ...input, splitting: said }, when)
    .thenAppends({
      self: [
        noticeWith(
          judged(
            [
              [8, 150_000],
              [9, 50_000.01],
            ],
            true,
          ),
        ),
      ],
      box: [placed],
      project: [begun('competitive-consultation', false)],
    })
})

test('what was tendered openly, approved, or bought by another unit does not count', () => {
  const { states, input, when } = publishing([
    sibling(8, 900_000, { method: 'open-tender', approved: true }),
    sibling(9, 900_000, { method: 'competitive-consultation', approved: true }),
    sibling(10, 900_000, { ...bySelf, by: '教育局' }),
  ])
  given
    .states(states)
    .when(publishTenderNotice, input, when)
    .thenAppends({
      self: [noticeWith(judged([]))],
      box: [placed],
      project: [begun('competitive-consultation', false)],
    })
})

test('nobody guesses a threshold; an open tender asks for none', () => {
  const split = [sibling(8, 900_000, bySelf)]
  const unset = { ...publishing(split).when, policy: policyOf(publishedAt) }
  const { states, input } = publishing(split)
  given
    .states(states)
    .when(publishTenderNotice, input, unset)
    .thenRefused('figure-not-confirmed', '条例§28')
  const open = publishing(split, drafted)
  given
    .states(open.states)
    .when(publishTenderNotice, open.input, unset)
    .thenAppends({
      self: [tenderCase.published],
      box: [placed],
      project: [begun('open-tender', true)],
    })
})

test('finance has approved it: then it is not held against others', () => {
  const approval = {
    ...{ authority: '市财政局', paper: '批复1号', evidence: anyHash },
    occurredOn: day('2026-09-01'),
  }
  const asApproved = tenderDrafted({
    ...consultation.data,
    basis: { ...ground, approval },
  })
  const { states, input, when } = publishing([sibling(8, 900_000, bySelf)], asApproved)
  const { splitting: _, ...plain } = noticeWith(judged([])).data
  given
    .states(states)
    .when(publishTenderNotice, input, when)
    .thenAppends({
      self: [tenderNoticePublished(plain)],
      box: [placed],
      project: [begun('competitive-consultation', true)],
    })
})
