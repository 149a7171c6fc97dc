import { day, instant, publishedCalendar } from '#libs/calendar'
import type { RelationFound } from '#libs/contracts'
import {
  institution,
  institutionRegistered,
  relationRecorded,
  type Institution,
} from '#libs/domain/county/institution'
import { folded, given } from '#libs/domain/deciding/testing'
import {
  preparatoryServiceCorrected,
  preparatoryServiceRecorded,
  project,
  purchaseBegun,
  recordPreparatoryService,
} from '#libs/domain/procurement/project'
import { anyHash, policyOf, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { demonstrationCreditCode } from '#libs/identifiers'
import {
  awardSetAside,
  concernedIn,
  confirmNextCandidateAmong,
  confirmWinnerAmong,
  lookedAt,
  lotOf,
  otherRounds,
  relationsAmong,
  qualificationReviewed,
  reasonAgainstFirstRankedRecorded,
  recordReasonAgainstFirstRankedAmong,
  reviewQualificationAmong,
  tender,
  winnerConfirmed,
  winnerRefused,
  type TenderEvent,
} from './index.js'

const { assessmentLot, signatory, trainingLot: lot } = projectCase
const { bidOf, confirmed, decryptedBoth, paper, qualified, reported, searched, tenderId, three } =
  tenderCase
const at = '2026-10-08T14:00+08:00'
const policy = policyOf(at)
const outside = { occurredOn: day('2026-01-06'), paper: '核查表1号', evidence: anyHash }
const [first = bidOf(1), second = bidOf(2), third = bidOf(3)] = three

const registered = institutionRegistered({
  ...{ kind: 'training-institution', nature: 'private', demonstration: true },
  ...{ code: demonstrationCreditCode(1), name: '演示培训机构', licence: '办学许可1号' },
  evidence: anyHash,
})
type Kind = 'same-owner' | 'same-manager' | 'control' | 'spin-off'
const relatedTo = (to: string, relation: Kind): Institution =>
  folded(institution, registered, relationRecorded({ to, relation, ...outside }))

interface World {
  readonly own?: readonly TenderEvent[]
  /** Events of another round of the project. */
  readonly other?: readonly TenderEvent[]
  readonly directory?: Readonly<Record<string, Institution>>
  readonly prepared?: string
}

/** A round among its project: who stands where, as the gate would load it. */
function among({ own = decryptedBoth, other, directory = {}, prepared }: World) {
  const self = folded(tender, ...own)
  const others = other ? [folded(tender, ...other)] : []
  const service = { institution: prepared ?? '', service: 'specification' as const, ...outside }
  return {
    ...{ self, others },
    project: folded(
      project,
      projectCase.opened,
      ...(prepared === undefined ? [] : [preparatoryServiceRecorded(service)]),
    ),
    institutions: concernedIn(self, others).map(one => directory[one] ?? institution.initial),
  }
}

const when = { at, policy }
const decidingAt = {
  ...{ id: tenderId, at: instant(at), policy, calendar: publishedCalendar },
  actor: projectCase.officer,
}
const searches = searched(three)
const nobodyOut = { lot, unqualified: [], searches }
const reviewed = (
  standing: (typeof first)[],
  unqualified: { bid: string; condition: string; reason: string }[] = [],
  ...relations: RelationFound[]
) =>
  qualificationReviewed({
    ...(relations.length > 0 && { relations }),
    ...{ lot, qualified: standing, unqualified, evaluable: standing.length > 2, rule: '87§44' },
    searches,
    reviewedAt: instant(at),
  })
/** As the directory has it, with the paper that it rests on. */
const inDirectory = (one: typeof first, to: string, relation: Kind): RelationFound => ({
  ...{ ...one, to, relation, record: 'directory', bars: relation !== 'same-owner', ...outside },
})
const out = (bid: string, condition: string) => [{ bid, condition, reason: '条例第18条' }]

describe('at the qualification', () => {
  test.each(['same-manager', 'control'] as const)('%s keeps two out of one lot', relation => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const directory = { [one.bidder]: relatedTo(other.bidder, relation) }
      given
        .states(among({ directory }))
        .when(reviewQualificationAmong, nobodyOut, when)
        .thenRefused('related-bidders-both-qualified', '条例§18')
    }
    const directory = { [first.bidder]: relatedTo(second.bidder, relation) }
    const unqualified = out(second.bid, 'related-bidders')
    given
      .states(among({ directory }))
      .when(reviewQualificationAmong, { lot, unqualified, searches }, when)
      .then(reviewed([first, third], unqualified, inDirectory(first, second.bidder, relation)))
  })

  test('a common owner alone keeps nobody out of a lot', () => {
    const directory = { [first.bidder]: relatedTo(second.bidder, 'same-owner') }
    given
      .states(among({ directory }))
      .when(reviewQualificationAmong, nobodyOut, when)
      .then(reviewed(three, [], inDirectory(first, second.bidder, 'same-owner')))
  })

  test('who prepared the purchase takes no part in it', () => {
    const world = among({ prepared: second.bidder })
    given
      .states(world)
      .when(reviewQualificationAmong, nobodyOut, when)
      .thenRefused('prepared-the-purchase', '条例§18')
    const unqualified = out(second.bid, 'prepared-the-purchase')
    given
      .states(world)
      .when(reviewQualificationAmong, { lot, unqualified, searches }, when)
      .then(
        reviewed([first, third], unqualified, {
          ...{ ...second, relation: 'prepared', service: 'specification', bars: true },
          ...{ record: 'preparatory-service', ...outside },
        }),
      )
  })

  test('a service that was struck out keeps nobody out any more', () => {
    const world = among({ prepared: second.bidder })
    const struckOut = preparatoryServiceCorrected({
      ...{ institution: second.bidder, service: 'specification', reason: '未履行' },
      ...{ evidence: anyHash, proposedBy: uuid(1), confirmedBy: uuid(2) },
    })
    given
      .states({ ...world, project: project.evolve(world.project, struckOut) })
      .when(reviewQualificationAmong, nobodyOut, when)
      .then(reviewed(three))
  })

  test('who has another part of the project from another round takes no second one', () => {
    const awarded = [
      ...decryptedBoth,
      reported(assessmentLot, [{ ...bidOf(11), bidder: first.bidder }]),
      confirmed(assessmentLot, { ...bidOf(11), bidder: first.bidder }),
    ]
    const review = (other: readonly TenderEvent[]) =>
      given.states(among({ other })).when(reviewQualificationAmong, nobodyOut, when)
    review([...decryptedBoth]).then(reviewed(three))
    review(awarded).thenRefused('trainer-is-assessor', '条例§18')
    const voided = awardSetAside({
      ...{ lot: assessmentLot, bid: bidOf(11).bid, bidder: first.bidder, setAside: uuid(161) },
      ...{ ground: 'challenge', rule: '94§16', document: paper, next: 'redo', remaining: [] },
      setAsideAt: tenderCase.deadline,
    })
    review([...awarded, voided]).then(reviewed(three))
  })

  test('nor does one of its hand, as the directory knows from either side', () => {
    const winner = bidOf(31)
    const other = [
      ...decryptedBoth,
      reported(assessmentLot, [winner]),
      confirmed(assessmentLot, winner),
    ]
    for (const directory of [
      { [first.bidder]: relatedTo(winner.bidder, 'same-owner') },
      { [winner.bidder]: relatedTo(first.bidder, 'spin-off') },
    ]) {
      given
        .states(among({ other, directory }))
        .when(reviewQualificationAmong, nobodyOut, when)
        .thenRefused('trainer-is-assessor')
    }
  })
})

describe('the record that a relation is known from', () => {
  const self = folded(tender, ...decryptedBoth)
  const found = (world: World, standing = three) => {
    const { others, institutions, project: of } = among(world)
    const round = lotOf(self, lot)
    if (!round) throw new Error(lot)
    return relationsAmong({ self, round, around: { others, institutions, project: of } }, standing)
  }

  test('is said by the refusal', () => {
    const world = among({ directory: { [first.bidder]: relatedTo(second.bidder, 'control') } })
    expect(reviewQualificationAmong(world, nobodyOut, decidingAt)).toMatchObject({
      reason: 'related-bidders-both-qualified',
      detail: {
        ...{ bid: first.bid, bidder: first.bidder, to: second.bidder },
        ...{ relation: 'control', record: 'directory', paper: outside.paper },
      },
    })
    expect(
      reviewQualificationAmong(among({ prepared: third.bidder }), nobodyOut, decidingAt),
    ).toMatchObject({
      reason: 'prepared-the-purchase',
      detail: { bidder: third.bidder, service: 'specification', paper: outside.paper },
    })
  })

  test('is found of either side, and of nobody who does not stand', () => {
    const directory = { [second.bidder]: relatedTo(first.bidder, 'same-manager') }
    expect(found({ directory })).toEqual([inDirectory(second, first.bidder, 'same-manager')])
    expect(found({ directory }, [first, third])).toEqual([])
    expect(found({})).toEqual([])
  })

  test('is the award where it is another part of the project', () => {
    const winner = { ...bidOf(11), bidder: first.bidder }
    const other = [...decryptedBoth, reported(assessmentLot, [winner])]
    expect(found({ other })).toEqual([])
    expect(found({ other: [...other, confirmed(assessmentLot, winner)] })).toEqual([
      {
        ...{ ...first, to: first.bidder, lot: assessmentLot, bars: true },
        ...{ relation: 'same-institution', record: 'award' },
      },
    ])
  })

  test('nobody is looked at before the bids are open', () => {
    const receiving = folded(tender, tenderCase.drafted, tenderCase.published)
    const round = lotOf(receiving, lot)
    expect(round && lookedAt(round)).toEqual([])
    const open = lotOf(self, lot)
    expect(open && lookedAt(open)).toEqual(three)
  })
})

describe('at the award, when others may have won since', () => {
  const ranked = [
    ...[...decryptedBoth, qualified(lot, three), qualified(assessmentLot, [bidOf(11)])],
    reported(lot, three),
  ]
  const signed = { at: '2026-10-13T10:00+08:00', policy, actor: signatory }
  const asked = { lot, bid: first.bid }

  test('the first-ranked is confirmed where nothing keeps it out', () => {
    given
      .states(among({ own: ranked }))
      .when(confirmWinnerAmong, asked, signed)
      .then(
        winnerConfirmed({
          ...{ lot, ...first, confirmedBy: signatory.id },
          announceBy: tenderCase.end('条例§43', '2026-10-15', '2026-10-16'),
        }),
      )
  })

  test('not who prepared it, is one with a rival, or has a part from another round', () => {
    const rival = { [third.bidder]: relatedTo(first.bidder, 'control') }
    const elsewhere = [
      ...decryptedBoth,
      reported(assessmentLot, [{ ...bidOf(11), bidder: first.bidder }]),
      confirmed(assessmentLot, { ...bidOf(11), bidder: first.bidder }),
    ]
    for (const [world, reason] of [
      [{ prepared: first.bidder }, 'prepared-the-purchase'],
      [{ directory: rival }, 'related-bidders-both-qualified'],
      [{ other: elsewhere }, 'trainer-is-assessor'],
    ] as const) {
      given
        .states(among({ own: ranked, ...world }))
        .when(confirmWinnerAmong, asked, signed)
        .thenRefused(reason, '条例§18')
    }
  })
})

test('silence confirms nobody who is kept out, so a reason against them comes after the period, too', () => {
  const winner = { ...bidOf(11), bidder: first.bidder }
  const own = [
    ...[...decryptedBoth, reported(lot, three), confirmed(lot, first)],
    reported(assessmentLot, [winner, bidOf(12), bidOf(13)]),
  ]
  const late = { at: '2026-11-02T10:00+08:00', policy, actor: signatory }
  const asked = { lot: assessmentLot, reason: '已中标培训包', document: paper }
  const recorded = reasonAgainstFirstRankedRecorded({ ...asked, bid: winner.bid })
  const recording = (world: World) =>
    given.states(among(world)).when(recordReasonAgainstFirstRankedAmong, asked, late)
  recording({ own }).then(recorded)
  recording({ own: [...own, recorded] }).thenRefused('reason-already-recorded')
  recording({ own: [...decryptedBoth, reported(assessmentLot, [winner, bidOf(12)])] }).thenRefused(
    'confirmed-by-lapse',
    '87§68',
  )
  given
    .states(among({ own: [...own, recorded] }))
    .when(confirmWinnerAmong, { lot: assessmentLot, bid: bidOf(12).bid }, late)
    .then(
      winnerConfirmed({
        ...{ lot: assessmentLot, ...bidOf(12), confirmedBy: signatory.id },
        announceBy: tenderCase.end('条例§43', '2026-11-04', '2026-11-05'),
      }),
    )
})

test('after a refusal whom the law keeps out is passed over for who is ranked behind (条例§49)', () => {
  const barred = { ...bidOf(12), bidder: first.bidder }
  const own = [
    ...[...decryptedBoth, reported(lot, three), confirmed(lot, first)],
    winnerRefused({
      ...{ lot: assessmentLot, ...bidOf(11), reason: '放弃', document: paper },
      ...{ bidSecurity: 'none-asked', candidates: [barred, bidOf(13), bidOf(14)] },
    }),
  ]
  const signed = { at: '2026-10-13T10:00+08:00', policy, actor: signatory }
  const confirming = (bid: string) =>
    given
      .states(among({ own }))
      .when(confirmNextCandidateAmong, { lot: assessmentLot, bid }, signed)
  confirming(barred.bid).thenRefused('trainer-is-assessor', '条例§18')
  confirming(bidOf(14).bid).thenRefused('not-next-ranked', '条例§49')
  confirming(bidOf(13).bid).then(
    winnerConfirmed({
      ...{ lot: assessmentLot, ...bidOf(13), confirmedBy: signatory.id },
      announceBy: tenderCase.end('条例§43', '2026-10-15', '2026-10-16'),
    }),
  )
})

test('the rounds of a project are those that were begun, without the one at hand', () => {
  const begun = (round: string) =>
    purchaseBegun({ tender: round, lots: [lot], method: 'open-tender', approved: true })
  const state = folded(project, projectCase.opened, begun(uuid(90)), begun(tenderId))
  expect(otherRounds(state, tenderId)).toEqual([uuid(90)])
  expect(otherRounds(undefined, tenderId)).toEqual([])
})

test('a service before the purchase is recorded once, of what has happened', () => {
  const service = { institution: uuid(31), service: 'specification' as const, ...outside }
  const recorded = preparatoryServiceRecorded(service)
  given(project, projectCase.opened).when(recordPreparatoryService, service, when).then(recorded)
  given(project, projectCase.opened, recorded)
    .when(recordPreparatoryService, service, when)
    .thenRefused('service-already-recorded')
  given(project, projectCase.opened)
    .when(recordPreparatoryService, { ...service, occurredOn: day('2026-10-09') }, when)
    .thenRefused('service-lies-in-the-future')
  given(project).when(recordPreparatoryService, service, when).thenRefused('project-closed')
})
