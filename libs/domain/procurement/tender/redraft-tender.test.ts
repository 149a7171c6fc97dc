import { folded, given } from '#libs/domain/deciding/testing'
import { organisationRecorded, project, purchaseBegun } from '#libs/domain/procurement/project'
import { policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { day } from '#libs/calendar'
import { yuan } from '#libs/money'
import {
  publishTenderNotice,
  redraftTender,
  tender,
  tenderDrafted,
  tenderRedrafted,
  type TenderEvent,
} from './index.js'

const { approvedProject, complete, officer, organised, planned, submitted } = projectCase
const { document, drafted, published, trainingDocument, assessmentDocument } = tenderCase

const at = '2026-09-10T10:00+08:00'
const when = { at, policy: policyOf(at), actor: officer }
const approved = [...complete, submitted, approvedProject, planned]
const ready = folded(project, ...approved)

const expectRedraft = (input: typeof document, ...events: readonly TenderEvent[]) =>
  given.states({ self: folded(tender, ...events), project: ready }).when(redraftTender, input, when)

const secured = { ...document, bidSecurity: yuan(4_000) }

test('a draft is written anew, and what is written is what stands', () => {
  expectRedraft(secured, drafted).then(tenderRedrafted(secured))
  expect(folded(tender, drafted, tenderRedrafted(secured))).toEqual(
    folded(tender, tenderDrafted({ ...drafted.data, ...secured })),
  )
})

test('not what nobody drafted, and not what is published (87§27)', () => {
  expectRedraft(secured).thenRefused('tender-not-drafted')
  expectRedraft(secured, drafted, published).thenRefused('tender-not-drafted', '87§27')
})

test('the lots of a round stay, those of the plan they are', () => {
  const lots = [trainingDocument]
  expectRedraft({ ...document, lots }, drafted).thenRefused('lots-of-a-round-stay', '87§20')
  expectRedraft(
    { ...document, lots: [assessmentDocument, { ...trainingDocument, heads: 99 }] },
    drafted,
  ).thenRefused('lot-differs-from-plan', '条例§30')
})

test('what blocks a draft blocks it again', () => {
  expectRedraft({ ...document, bidSecurity: yuan(5_000) }, drafted).thenFaults([
    'bid-security-too-high',
    'bidSecurity',
  ])
})

test('no notice goes out under an agency agreement that has ended (法§20)', () => {
  const { occurredOn, paper, evidence } = organised.data.organisation
  const publish = (until: string) => {
    const organisation = {
      ...({ form: 'entrusted', agency: uuid(98), until: day(until) } as const),
      ...{ occurredOn, paper, evidence },
    }
    return given
      .states({
        self: folded(tender, drafted),
        box: { status: 'not-placed' as const },
        project: folded(project, ...approved, organisationRecorded({ organisation })),
      })
      .when(
        publishTenderNotice,
        { channel: { channel: 'here' }, deadline: tenderCase.deadline },
        { ...when, at: tenderCase.publishedAt, id: tenderCase.tenderId },
      )
  }
  publish('2026-09-13').thenRefused('agreement-has-ended', '法§20')
  publish('2026-09-14').thenAppends({
    self: [tenderCase.published],
    box: [tenderCase.placed],
    project: [
      purchaseBegun({
        ...{ tender: tenderCase.tenderId, lots: document.lots.map(({ lot }) => lot) },
        ...{ method: 'open-tender', approved: true },
      }),
    ],
  })
})

test('a rule that came after the draft is kept before the notice', () => {
  const { screening: _, ...before } = drafted.data
  const earlier = tenderDrafted(before)
  given
    .states({
      self: folded(tender, earlier),
      box: { status: 'not-placed' as const },
      project: ready,
    })
    .when(
      publishTenderNotice,
      { channel: { channel: 'here' }, deadline: tenderCase.deadline },
      { ...when, at: tenderCase.publishedAt },
    )
    .thenFaults(['screening-not-said', 'screening'])
})
