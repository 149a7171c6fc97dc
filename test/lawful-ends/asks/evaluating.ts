import type { ScoreLine } from '#libs/contracts'
import { bid } from '#libs/domain/procurement/bid'
import { everSat, evaluation, type Evaluation } from '#libs/domain/procurement/evaluation'
import { lotOf } from '#libs/domain/procurement/tender'
import { tenderCase } from '#libs/domain/procurement/testing'
import type { Chance } from '../chance.js'
import type { OwedDuty, Round } from '../round.js'
import { ask, asExpert, drawOf, experts, officer, paper, tenderId, type Ask } from './ask.js'
import { hasWrongSum } from './bidding.js'

type Seated = Exclude<Evaluation, { readonly status: 'not-seated' | 'drawing' }>

/** The committees there are or were, the latest last. */
export function committees(round: Round): readonly (readonly [id: string, file: Seated])[] {
  return round.ids(evaluation).flatMap(id => {
    const file = round.stateOf(evaluation, id)
    return 'members' in file ? [[id, file] as const] : []
  })
}

/** The committee of which a duty is about. */
function committeeOf(round: Round, { subject }: Pick<OwedDuty, 'subject'>) {
  const id = subject.slice(-36)
  const file = round.stateOf(evaluation, id)
  return 'members' in file ? { id, file } : undefined
}

export function qualify(round: Round, lot: string, chance: Chance): readonly Ask[] {
  const bids = lotOf(round.tender(), lot)?.bids.filter(({ decrypted }) => decrypted) ?? []
  const out = bids.filter(() => chance.happens(7))
  // Now and then a search was forgotten.
  const looked = chance.happens(5) ? bids.slice(1) : bids
  return [
    ask(officer, 'reviewQualification', tenderId, {
      ...{ lot, searches: tenderCase.searched(looked, round.today()) },
      unqualified: out.map(one => ({
        ...{ bid: one.bid, condition: 'lawful-supplier', reason: '未提交承诺函' },
      })),
    }),
  ]
}

/** Five of the library, all of whom have not sat before; now and then one too few. */
export function seat(round: Round, lot: string, chance: Chance): readonly Ask[] {
  const stage = lotOf(round.tender(), lot)?.stage
  const instead = stage?.status === 'qualified' ? stage.dissolved : undefined
  const sat = committees(round).flatMap(([, file]) => everSat(file))
  const free = experts.filter(id => !sat.includes(id))
  const members = chance.mixed(free).slice(0, chance.happens(5) ? 4 : 5)
  return [
    ask(officer, 'seatCommittee', round.fresh(), {
      ...{ tender: tenderId, lot, complex: false, largeSocialImpact: false, relations: [] },
      members: members.map(person => ({ person, seat: 'expert' as const })),
      draw: drawOf(members),
      ...(instead !== undefined && { instead }),
    }),
  ]
}

/** By somebody who has not sat here; now and then they try to bring back who left. */
export function replace(round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] {
  const committee = committeeOf(round, owed)
  const left = committee?.file.vacant.find(({ person }) => owed.about?.endsWith(person))
  if (!committee || !left) return []
  const sat = everSat(committee.file)
  const free = experts.find(id => !sat.includes(id))
  const next = chance.happens(10) || free === undefined ? left.person : free
  return [
    ask(officer, 'replaceMember', committee.id, {
      ...{ instead: left.person, person: next, document: paper, relations: [] },
    }),
  ]
}

/** All of them owe it; in one turn one of them speaks for all. */
export function elect(round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] {
  const committee = committeeOf(round, owed)
  const minds = chance.afresh()
  const voter = minds.of(committee?.file.members ?? [])
  const chosen = minds.of(committee?.file.members ?? [])
  return committee && voter && voter.person === owed.by && chosen
    ? [ask(asExpert(voter.person), 'electChair', committee.id, { person: chosen.person })]
    : []
}

/** Members who vote in one turn are of one mind; mostly nothing is held against any bid. */
export function vote(round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] {
  const committee = committeeOf(round, owed)
  if (!committee || owed.by === undefined) return []
  const { bids, markers } = committee.file
  const minds = chance.afresh()
  const against = bids.filter(() => minds.happens(4))
  return [
    ask(asExpert(owed.by), 'voteOnResponsiveness', committee.id, {
      invalid: against.map(one => ({
        ...{ bid: one.bid, ground: 'not-signed', rule: '87§63', reason: '未按要求签署' },
      })),
      markers: markers.map(({ marker }) => ({ marker, collusion: false, reason: '有合理解释' })),
      tooLow: bids
        .filter(() => minds.happens(8))
        .map(one => ({ bid: one.bid, reason: '明显低于其他报价' })),
    }),
  ]
}

/** The chair has sums that do not agree corrected first (87§59). */
export function review(round: Round, owed: OwedDuty): readonly Ask[] {
  const committee = committeeOf(round, owed)
  if (!committee) return []
  const chair = asExpert(committee.file.chair ?? '')
  const { bids, corrections } = committee.file
  const wrong = bids.filter(one => {
    const state = round.stateOf(bid, one.bid)
    return (
      state.status === 'revealed' &&
      hasWrongSum(state.content) &&
      !corrections.some(corrected => corrected.bid === one.bid)
    )
  })
  return [
    ...wrong.map(one =>
      ask(chair, 'correctArithmetic', committee.id, {
        ...{ question: round.fresh(), bid: one.bid, withinMinutes: 60 },
      }),
    ),
    ask(chair, 'reviewResponsiveness', committee.id, {}),
  ]
}

export function judgePrice(round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] {
  const committee = committeeOf(round, owed)
  return committee && owed.about !== undefined
    ? [
        ask(asExpert(committee.file.chair ?? ''), 'judgePriceExplanation', committee.id, {
          ...{ bid: owed.about, convincing: chance.happens(70), reason: '成本说明' },
          explanation: paper,
        }),
      ]
    : []
}

/** A sheet for every bid that is left; the fact is the same to all, unless somebody errs. */
export function score(round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] {
  const committee = committeeOf(round, owed)
  if (committee?.file.status !== 'scoring' || owed.by === undefined) return []
  const teachers = chance.happens(5) ? 7_000 : 9_000
  const scores = committee.file.responsive.flatMap(({ bid: of }): ScoreLine[] => [
    { bid: of, factor: 'teachers', score: teachers },
    { bid: of, factor: 'plan', score: chance.happens(2) ? 2_000 : 8_000 + chance.below(3) * 400 },
  ])
  return [ask(asExpert(owed.by), 'submitScores', committee.id, { scores })]
}

export function answerFar(round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] {
  const committee = committeeOf(round, owed)
  if (committee?.file.status !== 'scoring' || owed.by === undefined) return []
  const own = committee.file.comparison?.outliers.filter(({ expert }) => expert === owed.by) ?? []
  const answers = own.map(({ bid: of, factor }) =>
    chance.happens(30)
      ? { bid: of, factor, score: 8_400 }
      : { bid: of, factor, reason: '方案缺项' },
  )
  return [ask(asExpert(owed.by), 'answerOutliers', committee.id, { answers })]
}

/** Whose fact is not the others', or anybody's sheet. */
export function sendBack(round: Round, owed: OwedDuty): readonly Ask[] {
  const committee = committeeOf(round, owed)
  if (!committee) return []
  const { sheets, chair, members } = committee.file
  const isOff = (lines: readonly ScoreLine[] = []) =>
    lines.some(({ factor, score: given }) => factor === 'teachers' && given !== 9_000)
  const off = members.find(({ person }) => isOff(sheets[person])) ?? members[0]
  return [
    ask(asExpert(chair ?? ''), 'returnScores', committee.id, {
      ...{ expert: off?.person ?? '', ground: 'objective-scores-differ', reason: '客观分不一致' },
    }),
  ]
}

export function sign(round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] {
  const committee = committeeOf(round, owed)
  if (!committee || owed.by === undefined) return []
  if (chance.happens(4)) {
    const said = { expert: owed.by, reason: '拒绝签字且不说明理由' }
    return [ask(asExpert(committee.file.chair ?? ''), 'deemAgreement', committee.id, said)]
  }
  const said = chance.happens(6) ? { dissent: '对第三名方案得分有不同意见' } : {}
  return [ask(asExpert(owed.by), 'signReport', committee.id, said)]
}

/** Parallel first-ranked bids are drawn. */
export function deliver(round: Round, owed: OwedDuty, chance: Chance): readonly Ask[] {
  const committee = committeeOf(round, owed)
  if (committee?.file.status !== 'completed') return []
  const first = committee.file.results.filter(({ rank }) => rank === 1)
  const drawn = chance.mixed(first.map(one => one.bid))
  return [
    ask(officer, 'deliverReport', committee.id, {
      report: paper,
      ...(drawn.length > 1 && !chance.happens(20) && { drawn: [...drawn] }),
    }),
  ]
}

export function reportAgain(round: Round, { subject }: OwedDuty): readonly Ask[] {
  const told = { occurredOn: round.today(), ...paper }
  return [ask(officer, 'reportReEvaluation', subject.slice(-36), told)]
}
