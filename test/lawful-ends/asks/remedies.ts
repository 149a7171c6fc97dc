import { addMinutes } from '#libs/calendar'
import type { ChallengeObjection } from '#libs/contracts'
import { challenge, isOfDocument, type Challenge } from '#libs/domain/procurement/challenge'
import { complaint } from '#libs/domain/procurement/complaint'
import { contractOf, lotOf } from '#libs/domain/procurement/tender'
import { challengeCase } from '#libs/domain/procurement/testing'
import type { Chance } from '../chance.js'
import type { OwedDuty, Round } from '../round.js'
import {
  actorOf,
  anyHash,
  ask,
  bidders,
  finance,
  here,
  ledger,
  officer,
  paper,
  tenderId,
  type Ask,
  type Hand,
} from './ask.js'

const { objection } = challengeCase
const subjects = [
  { against: 'document' },
  { against: 'process', step: 'qualification' },
  { against: 'process', step: 'evaluation' },
  { against: 'result' },
] as const

/** Mostly the result, once there is one. */
const challengeable = (round: Round, lot: string, chance: Chance) =>
  lotOf(round.tender(), lot)?.stage.status === 'awarded' && chance.happens(70)
    ? subjects[3]
    : chance.of(subjects)

/** A bidder challenges here, or a letter of theirs is entered. */
export const challengeAnything: Hand = (round, chance) => {
  const one = chance.of(bidders)
  const lot = chance.of(round.lots)
  const subject = lot === undefined ? undefined : challengeable(round, lot, chance)
  if (!one || lot === undefined || !subject) return []
  const objections: ChallengeObjection[] = [objection]
  const asked = { tender: tenderId, lot, subject, jointly: [], objections }
  const id = round.fresh()
  const then = chance.happens(60) ? atOnce(id, one.actor, chance) : []
  if (chance.happens(75)) return [ask(one.actor, 'lodgeChallenge', id, asked), ...then]
  const letter = { document: paper, receivedOn: round.today(), challenger: one.institution }
  const proof = chance.happens(50) ? { proof: anyHash } : {}
  return [ask(officer, 'recordChallenge', id, { ...asked, ...letter, ...proof }), ...then]
}

/** What becomes of a challenge on the very day. */
function atOnce(id: string, by: Ask['actor'], chance: Chance): readonly Ask[] {
  const found = ask(officer, 'findChallengeToMatter', id, {
    ...{ finding: paper, reason: '可能影响中标结果' },
  })
  const doing: readonly (readonly Ask[])[] = [
    [found],
    [
      ask(officer, 'requestChallengeCorrection', id, { notice: paper, what: '补充事实依据' }),
      ask(by, 'correctChallenge', id, { objections: [objection] }),
    ],
    [
      ask(officer, 'dismissChallenge', id, {
        ...{ question: chance.of(['who', 'window'] as const) ?? 'who', notice: paper },
        reason: '不符合受理条件',
      }),
    ],
    [ask(by, 'withdrawChallenge', id, {})],
  ]
  return chance.of(doing) ?? []
}

const findingsOf = (objections: readonly string[], chance: Chance) =>
  objections.map(one => ({ objection: one, upheld: chance.happens(55), reason: '经核查' }))

export function reply(round: Round, id: string, chance: Chance): readonly Ask[] {
  const state = round.stateOf(challenge, id)
  if (state.status === 'not-lodged') return []
  const findings = findingsOf(
    state.objections.map(one => one.objection),
    chance,
  )
  return [
    ask(officer, 'replyToChallenge', id, {
      ...{ findings, committeeAsked: true, reply: paper },
      affectsResult: findings.some(({ upheld }) => upheld) && chance.happens(75),
    }),
  ]
}

/** Those that stand so, or now and then all of them. */
const challengesIn = (round: Round, status: 'lodged' | 'replied', chance: Chance) =>
  round
    .ids(challenge)
    .filter(id => chance.happens(10) || round.stateOf(challenge, id).status === status)

/** Whatever else may become of a challenge. */
export const handleChallenge: Hand = (round, chance) => {
  const id = chance.of(challengesIn(round, 'lodged', chance))
  const state = id === undefined ? undefined : round.stateOf(challenge, id)
  if (id === undefined || !state || state.status === 'not-lodged') return []
  const found = state.admissibility.find(({ admissible }) => !admissible)?.question
  const doing: readonly Ask[] = [
    ask(officer, 'findChallengeToMatter', id, { finding: paper, reason: '可能影响中标结果' }),
    ask(officer, 'findChallengeToMatter', id, { finding: paper, reason: '可能影响中标结果' }),
    ask(officer, 'requestChallengeCorrection', id, { notice: paper, what: '补充事实依据' }),
    ask(officer, 'dismissChallenge', id, {
      question: found ?? (state.correction === 'requested' ? 'content' : 'who'),
      ...{ reason: '不符合受理条件', notice: paper },
    }),
    ask(actorOf(state.challenger), 'withdrawChallenge', id, {}),
    ask(officer, 'reportChallengeToFinance', id, { report: paper }),
  ]
  return [chance.of(doing)].filter(one => one !== undefined)
}

export const complete = (round: Round, id: string): readonly Ask[] => {
  const state = round.stateOf(challenge, id)
  return state.status === 'not-lodged'
    ? []
    : [
        ask(actorOf(state.challenger), 'correctChallenge', id, {
          objections: [...state.objections],
        }),
      ]
}

/** How often who is ranked next is asked for, of a hundred: where the document was wrong in vain. */
const nextAfter = (challenged: Challenge): number => (isOfDocument(challenged) ? 10 : 65)

/** The document is clarified, the next candidate takes the award, or all is done again. */
export function remedy(round: Round, id: string, chance: Chance): readonly Ask[] {
  const state = round.stateOf(challenge, id)
  if (state.status === 'not-lodged') return []
  const of = round.tender()
  const stage = lotOf(of, state.lot)?.stage
  const isWon = stage?.status === 'awarded' || stage?.status === 'confirmed'
  const left = isWon ? stage.next.length : 0
  const how = (): 'clarified' | 'left-to-finance' | 'next-candidate' | 'redo' => {
    if (contractOf(of, state.lot) !== undefined) return 'left-to-finance'
    if (isOfDocument(state) && chance.happens(60)) return 'clarified'
    return left >= 3 && chance.happens(nextAfter(state)) ? 'next-candidate' : 'redo'
  }
  const put = (right: ReturnType<typeof how>) =>
    ask(officer, 'remedyChallenge', id, { how: right, document: paper, reason: '质疑成立' })
  // Of anything but the document there is nothing to clarify: tried, and refused.
  const tried = !isOfDocument(state) && chance.happens(50) ? [put('clarified')] : []
  return [...tried, put(how())]
}

export const tellFinance = (_: Round, id: string): readonly Ask[] => [
  ask(officer, 'reportChallengeToFinance', id, { report: paper }),
]

/** The challenger, or somebody else, goes to finance. */
export const complain: Hand = (round, chance) => {
  const id = chance.of(challengesIn(round, 'replied', chance))
  const state = id === undefined ? undefined : round.stateOf(challenge, id)
  if (id === undefined || !state || state.status === 'not-lodged') return []
  const asked = {
    ...{ challenge: id, objections: state.objections.map(one => one.objection) },
    ...{ request: '宣布中标无效', evidence: [anyHash] },
  }
  const own = round.fresh()
  if (chance.happens(75)) {
    return [
      ask(actorOf(state.challenger), 'lodgeComplaint', own, asked),
      ...(chance.happens(60) ? heardAtOnce(round, own, state.challenger, chance) : []),
    ]
  }
  const letter = { document: paper, receivedOn: round.today() }
  const complainant = chance.of(bidders)?.institution ?? state.challenger
  return [ask(finance, 'recordComplaint', own, { ...asked, ...letter, complainant })]
}

/** Finance takes it up on the very day. */
function heardAtOnce(
  round: Round,
  id: string,
  complainant: string,
  chance: Chance,
): readonly Ask[] {
  const stop = ask(finance, 'orderComplaintSuspension', id, {
    ...{ suspension: round.fresh(), notice: paper, days: 5 + chance.below(26) },
  })
  const doing: readonly (readonly Ask[])[] = [
    [stop],
    [stop, ask(finance, 'liftComplaintSuspension', id, { reason: '查明不影响' })],
    [
      ask(finance, 'orderExamination', id, {
        ...{ examination: round.fresh(), what: 'expert-review', notice: paper },
      }),
    ],
    [ask(actorOf(complainant), 'withdrawComplaint', id, {})],
  ]
  return [ask(finance, 'acceptComplaint', id, {}), ...(chance.of(doing) ?? [])]
}

/** What an admissible complaint may be refused for, by whether it was to be completed. */
const groundAfter = {
  none: 'no-jurisdiction',
  requested: 'not-corrected',
  made: 'still-deficient',
} as const

/** Finance accepts it, asks for what is missing, or refuses it. */
export function reviewComplaint(round: Round, id: string, chance: Chance): readonly Ask[] {
  const state = round.stateOf(complaint, id)
  if (state.status === 'not-lodged') return []
  const fault = state.admissibility.find(({ admissible }) => !admissible)
  const ground = fault?.question ?? groundAfter[state.correction ?? 'none']
  const refusing = ask(finance, 'refuseComplaint', id, { ground, reason: '不符合受理条件' })
  if (fault || chance.happens(12)) return [refusing]
  if (state.correction === 'requested')
    return [chance.happens(50) ? refusing : corrected(state, id)]
  const correctBy = addMinutes(round.county.now(), 4 * 1_440)
  return chance.happens(20)
    ? [
        ask(finance, 'requestComplaintCorrection', id, {
          ...{ notice: paper, what: '补充证据', correctBy },
        }),
      ]
    : [ask(finance, 'acceptComplaint', id, {})]
}

const corrected = ({ complainant }: { readonly complainant: string }, id: string): Ask =>
  ask(actorOf(complainant), 'correctComplaint', id, {
    request: '宣布中标无效',
    evidence: [anyHash],
  })

export function correctComplaint(round: Round, id: string): readonly Ask[] {
  const state = round.stateOf(complaint, id)
  return state.status === 'not-lodged' ? [] : [corrected(state, id)]
}

export const byFinance =
  (command: 'serveComplaintRefusal' | 'sendComplaintCopies' | 'publishComplaintDecision') =>
  (round: Round, id: string): readonly Ask[] => {
    switch (command) {
      case 'serveComplaintRefusal':
        return [ask(finance, command, id, { notice: paper })]
      case 'sendComplaintCopies':
        return [ask(finance, command, id, { copies: paper, parties: otherBidders(round, id) })]
      case 'publishComplaintDecision':
        return [ask(finance, command, id, { channel: here })]
    }
  }

/** Those of the lot who do not complain. */
function otherBidders(round: Round, id: string): string[] {
  const state = round.stateOf(complaint, id)
  if (state.status === 'not-lodged') return []
  const bids = lotOf(round.tender(), state.lot)?.bids ?? []
  return bids.map(({ bidder }) => bidder).filter(bidder => bidder !== state.complainant)
}

export const answerAsParty = (_: Round, { case: of, about = '' }: OwedDuty): readonly Ask[] => [
  ask(actorOf(about), 'answerComplaint', of.slice(-36), { answer: paper }),
]

export const answer = (_: Round, { id }: { readonly id: string }): readonly Ask[] => [
  ask(officer, 'answerComplaint', id, { answer: paper }),
]

export function decide(round: Round, id: string, chance: Chance): readonly Ask[] {
  const state = round.stateOf(complaint, id)
  if (state.status === 'not-lodged') return []
  const findings = findingsOf(state.objections, chance)
  const of = round.tender()
  const stage = lotOf(of, state.lot)?.stage
  const left = stage && 'next' in stage ? stage.next.length : 0
  const contract = contractOf(of, state.lot)
  const challenged = round.stateOf(challenge, state.challenge)
  const { examination } = state
  return [
    ...(examination === undefined
      ? []
      : [ask(finance, 'concludeExamination', id, { examination, report: paper })]),
    ask(finance, 'decideComplaint', id, {
      ...{ findings, decision: paper, falseMaterial: false, unfoundedBefore: 0 },
      affectsResult: findings.some(({ upheld }) => upheld) && chance.happens(75),
      next: left >= 3 && chance.happens(nextAfter(challenged)) ? 'next-candidate' : 'redo',
      ...(contract !== undefined && { signed: { contract, ledger } }),
    }),
  ]
}

/** Whatever else may become of a complaint. */
export const handleComplaint: Hand = (round, chance) => {
  const id = chance.of(complaintsIn(round, chance))
  return id === undefined ? [] : handled(round, id, chance)
}

/** Those that are heard, if there are any; now and then all of them. */
function complaintsIn(round: Round, chance: Chance): readonly string[] {
  const ids = round.ids(complaint)
  const heard = ids.filter(id => round.stateOf(complaint, id).status === 'accepted')
  return heard.length > 0 && !chance.happens(15) ? heard : ids
}

function handled(round: Round, id: string, chance: Chance): readonly Ask[] {
  const state = round.stateOf(complaint, id)
  if (state.status === 'not-lodged') return []
  const standing = state.suspensions.find(({ until }) => until === undefined)
  const stop = ask(finance, 'orderComplaintSuspension', id, {
    ...{ suspension: round.fresh(), notice: paper, days: 5 + chance.below(26) },
  })
  const doing: readonly Ask[] = [
    ...[stop, stop],
    ask(finance, 'liftComplaintSuspension', id, { reason: '查明不影响' }),
    ask(finance, 'endComplaintSuspension', id, { suspension: standing?.suspension ?? id }),
    ask(finance, 'orderExamination', id, {
      ...{ examination: round.fresh(), what: 'expert-review', notice: paper },
    }),
    ask(actorOf(state.complainant), 'withdrawComplaint', id, {}),
    ask(bidders[0]?.actor ?? officer, 'answerComplaint', id, { answer: paper }),
  ]
  return [chance.of(doing)].filter(one => one !== undefined)
}

/** The case that a duty belongs to has the id of its challenge or complaint. */
export const caseIn = (owed: OwedDuty): string => owed.case.slice(-36)
