import type { ContractTerms, EvaluationResult } from '#libs/contracts'
import type { Contract } from '#libs/domain/procurement/contract'
import type { Evaluation } from '#libs/domain/procurement/evaluation'
import { challenge } from '#libs/domain/procurement/challenge'
import type { Ledger } from '#libs/domain/payment/earmarked-ledger'
import { complaint, examinationOrdered, type Complaint } from '#libs/domain/procurement/complaint'
import type { StandingBids } from '#libs/domain/procurement/standing-bids'
import {
  preparatoryServiceCorrectionProposed,
  preparatoryServiceRecorded,
  project,
  trainingDemandSurveyCorrectionProposed,
  type Project,
} from '#libs/domain/procurement/project'
import {
  awardAnnounced,
  lotContracted,
  lotSuspended,
  tender,
  type Tender,
} from '#libs/domain/procurement/tender'
import {
  challengeCase,
  complaintCase,
  projectCase,
  tenderCase,
  uuid,
  proposedUse,
  securedContract,
} from '#libs/domain/procurement/testing'
import { fen } from '#libs/money'
import type { Act } from '../act.js'
import type { Read, Scene } from '../scene.js'
import { serviceAbout } from '../service-about.js'

const { end, trainingDocument } = tenderCase
export const { lot } = trainingDocument
export const bids = [tenderCase.bidOf(1), tenderCase.bidOf(2), tenderCase.bidOf(3)] as const

const [first, second, third] = bids
const ranking = [second, first, third]
const results: readonly EvaluationResult[] = bids.map(one => ({
  ...{ ...one, price: fen(100), evaluatedPrice: fen(100), priceScore: 1, otherScore: 1, total: 2 },
  rank: 1,
}))

const opened = tenderCase.decryptedBoth.reduce<Tender>(tender.evolve, tender.initial)

/** Where the lot has to be for an act: what it offers depends on it. */
const tenderFor: Readonly<Record<string, Tender>> = {
  'resume-lot': tender.evolve(
    opened,
    lotSuspended({
      ...{ lot, suspension: uuid(600), ground: 'challenge', since: tenderCase.receivedAt },
      document: { paper: '演示质疑1号', evidence: 'a'.repeat(64) },
    }),
  ),
  'confirm-winner': tender.evolve(opened, tenderCase.reported(lot, ranking)),
  'draft-contract': tender.evolve(
    opened,
    awardAnnounced({
      ...{ lot, ...second, channel: { channel: 'here' } },
      ...{ noticeNumber: '1', letterNumber: '1', announcedAt: tenderCase.receivedAt },
      noticeEnds: end('87§69', '2026-10-16', '2026-10-17'),
      challengeEnds: end('94§11', '2026-10-26', '2026-10-27'),
      signBy: end('法§46', '2026-11-14', '2026-11-15'),
    }),
  ),
}

const file = {
  ...{ project: tenderCase.projectId, tender: tenderCase.tenderId, lot, bids },
  markers: [
    { marker: 'same-author-1', kind: 'same-author' as const, bids: [first.bid, second.bid] },
  ],
  ...{ ballots: {}, corrections: [], judged: {}, sheets: {}, returned: [] },
  ...{ sitting: lot, vacant: [], gone: [] },
  members: [1, 2, 3, 4, 5].map(one => ({ person: uuid(one), seat: 'expert' as const })),
}
const responsive = bids.map(one => ({
  ...{ ...one, price: fen(100), unitPrice: fen(1), businessSize: 'small' as const },
}))
const scoring = { ...file, responsive, explaining: [] }
const far = [{ expert: uuid(1), bid: first.bid, factor: 'plan' }]

const drawing: Evaluation = {
  ...{ status: 'drawing', project: file.project, tender: file.tender, lot },
  draw: {
    ...{ seedCommitment: 'c'.repeat(64), experts: 5, candidates: [], substitutes: [uuid(6)] },
    drawn: [1, 2, 3, 4, 5].map(one => uuid(one)),
  },
}

/** How far the evaluation is for an act. */
const evaluationFor: Readonly<Record<string, Evaluation>> = {
  'review-responsiveness': { status: 'seated', ...file },
  'draw-experts': drawing,
  'seat-committee': drawing,
  'replace-member': {
    ...{ status: 'seated', ...file, members: file.members.slice(1) },
    ...{ vacant: file.members.slice(0, 1), substitutes: [uuid(6)] },
  },
  'answer-outliers': {
    ...{ status: 'scoring', ...scoring },
    comparison: { nth: 1, outliers: far, explained: [] },
  },
  'deliver-report': {
    ...{ status: 'completed', ...scoring, results, signed: [] },
    completedAt: tenderCase.receivedAt,
    reportBy: end('条例§43', '2026-10-13', '2026-10-14'),
  },
}

const terms: ContractTerms = {
  ...{ kind: 'training', occupation: '养老护理员', level: 'five' },
  ...{ unitPrice: fen(100), heads: 100, amount: fen(10_000) },
  ...{ minimumLessonHours: 40, minimumAttendance: 8_000, payWithinDays: 30 },
  advanceByGrade: { A: 5_000, B: 3_000, C: 0, D: 0 },
  performanceSecurity: fen(0),
  instalments: [
    { instalment: 'all', share: 10_000, amount: fen(10_000), due: 'acceptance-passed' },
  ],
}
const contract: Contract = {
  ...{ status: 'drafted', project: tenderCase.projectId, tender: tenderCase.tenderId, lot },
  ...{ supplier: second.bidder, officer: uuid(1), signatory: uuid(2), ledger: uuid(3), terms },
  ...{ bid: second.bid, draft: { version: 1, draftedBy: uuid(1), rejected: false } },
  signBy: end('法§46', '2026-11-14', '2026-11-15'),
}

const challenged = challenge.evolve(challenge.initial, challengeCase.isLodged)
const complained = [
  ...complaintCase.heard,
  complaintCase.ordered(20),
  examinationOrdered({
    ...{ examination: uuid(721), what: 'testing', since: tenderCase.receivedAt },
    notice: { paper: '演示检验1号', evidence: 'a'.repeat(64) },
  }),
].reduce<Complaint>(complaint.evolve, complaint.initial)
/** The lot of the complaint, under the contract above. */
const bound = [
  ...challengeCase.awarded,
  lotContracted({ lot, contract: uuid(500) }),
].reduce<Tender>(tender.evolve, tender.initial)

const { survey: _, ...found } = projectCase.surveyed

/** A plan with a survey, whose correction waits for a second person, and targets. */
const planned = [
  projectCase.opened,
  projectCase.demandKnown,
  projectCase.targetsSet,
  preparatoryServiceRecorded(projectCase.service),
  preparatoryServiceCorrectionProposed({
    ...{ institution: projectCase.service.institution, service: projectCase.service.service },
    ...{ correction: {}, evidence: 'a'.repeat(64) },
    ...{ reason: '协议未履行', proposedBy: projectCase.officer.id },
  }),
  trainingDemandSurveyCorrectionProposed({
    survey: projectCase.survey,
    correction: { ...found, trainees: 130 },
    ...{ reason: '漏计一个乡镇', proposedBy: projectCase.officer.id },
  }),
].reduce<Project>(project.evolve, project.initial)

const book: Ledger = {
  ...{ status: 'open', year: 2026, fund: 'employment-subsidy', positions: {}, payments: [] },
  ...{ carried: fen(0), appropriation: fen(0), interest: fen(0), recovered: fen(0) },
  paidOut: fen(0),
}

const ofPlan: Readonly<Partial<Record<Read, Partial<Scene>>>> = {
  project: {
    ...{ about: projectCase.survey, me: uuid(9) },
    project: { id: tenderCase.projectId, state: planned },
  },
  plan: { project: { id: tenderCase.projectId, state: planned } },
  ledgers: {
    ledgers: [
      { id: uuid(3), state: book },
      { id: uuid(4), state: { ...book, year: 2025, status: 'closed' } },
    ],
  },
}

/** A challenge, and with a complaint what it is about. */
function remedyScene(reads: Act['reads']): Partial<Scene> {
  const challengeScene = { challenge: { id: challengeCase.challengeId, state: challenged } }
  if (reads === 'challenge' || reads === 'bundle') return challengeScene
  if (reads !== 'complaint' && reads !== 'numbered-complaint') return {}
  return {
    ...challengeScene,
    complaint: { id: complaintCase.id, state: complained },
    tender: { id: tenderCase.tenderId, state: bound },
    contract: { id: uuid(500), state: contract },
  }
}

const outage = {
  ...{ outage: uuid(60), from: tenderCase.publishedAt, until: tenderCase.receivedAt },
}

const bidsBound: StandingBids = {
  ...{ status: 'bound', project: tenderCase.projectId, officer: uuid(1), lots: [] },
  bidders: bids.map(({ bidder }) => bidder),
  securityAsked: fen(400_000),
  securities: bids.map(({ bidder: institution }) => ({
    ...{ institution, amount: fen(400_000), form: 'transfer', lots: [lot] },
    givenAt: tenderCase.publishedAt,
  })),
}

/** A drafted contract, or a signed one with a use of its security that waits. */
function contractScene({ command, reads }: Pick<Act, 'command' | 'reads'>): Partial<Scene> {
  const id = uuid(500)
  if (command.endsWith('security-use')) {
    return { about: proposedUse.data.use, contract: { id, state: securedContract(proposedUse) } }
  }
  return reads === 'contract' || reads === 'drafted-contract'
    ? { contract: { id, state: contract } }
    : {}
}

/** The scene of an act whose objects are where it needs them. */
export function actScene(act: Pick<Act, 'command' | 'reads'>): Scene {
  const { command, reads } = act
  return {
    ...{ about: lot, me: uuid(1), names: { [second.bidder]: '演示机构乙' } },
    ...(reads && { tender: { id: tenderCase.tenderId, state: tenderFor[command] ?? opened } }),
    ...(reads === 'outages' && { outages: [outage] }),
    ...(reads === 'standing-bids' && {
      standing: { id: tenderCase.tenderId, state: bidsBound },
    }),
    ...(reads === 'evaluation' && {
      evaluation: {
        id: uuid(400),
        state: evaluationFor[command] ?? { status: 'scoring', ...scoring },
      },
    }),
    ...remedyScene(reads),
    ...contractScene(act),
    ...ofPlan[reads ?? 'tender'],
    ...(command.includes('preparatory-service') && { about: serviceAbout(projectCase.service) }),
  }
}
