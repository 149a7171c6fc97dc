import { folded, given } from '#libs/domain/deciding/testing'
import {
  committeeDissolvedForLot,
  committeeSeatedForLot,
  evaluationEndedWithoutRanking,
  lawfulExitTaken,
  takeLawfulExit,
  tender,
} from '#libs/domain/procurement/tender'
import { fen } from '#libs/money'
import { evaluationCase, person, tenderCase, uuid } from '#libs/domain/procurement/testing'
import {
  committeeDissolved,
  committeeSeated,
  committeeWorkRecorded,
  decideRecusal,
  dissolveCommittee,
  evaluation,
  evaluationStopped,
  memberLeft,
  memberReplaced,
  recordCommitteeWork,
  recusalDeclined,
  recuseMyself,
  releaseMember,
  replaceMember,
  responsivenessReviewed,
  reviewResponsiveness,
  scoresSubmitted,
  seatCommittee,
  stopEvaluation,
  voteOnResponsiveness,
  type EvaluationEvent,
} from './index.js'

const { decryptedBoth, paper, qualified, three } = tenderCase
const { at, bidsAt, chair, elected, experts, id, lot, nothing, ofLot, policy } = evaluationCase
const { reviewed, round, seated, second, voted } = evaluationCase
const [, , third = second] = experts
const sitting = `${lot}#2`
const bidder = three[0]?.bidder ?? ''

const started = [seated, elected, ...voted()] as const
const absent = { person: third.id, cause: 'absent' as const, reason: '未到场', document: paper }
const gone = memberLeft({ ...ofLot, ...absent, sitting })

test('a member leaves: tied to a bidder, on a bidder’s word that is upheld, or absent (条例§9, 87§49)', () => {
  given(evaluation, ...started)
    .when(
      recuseMyself,
      { ground: 'employed', bidder, reason: '曾在该机构任职' },
      { at, actor: third },
    )
    .then(
      memberLeft({
        ...{ ...ofLot, person: third.id, cause: 'recused', ground: 'employed', bidder },
        ...{ reason: '曾在该机构任职', sitting },
      }),
    )
  const said = { person: third.id, reason: '书面申请所附证明', document: paper }
  const asked = { ...said, ground: 'other' as const, bidder }
  given(evaluation, ...started)
    .when(decideRecusal, { ...asked, upheld: true }, { at })
    .then(memberLeft({ ...ofLot, ...asked, cause: 'recusal-upheld', sitting }))
  given(evaluation, ...started)
    .when(decideRecusal, { ...asked, upheld: false }, { at })
    .then(recusalDeclined({ ...ofLot, ...said }))
  given(evaluation, ...started)
    .when(releaseMember, absent, { at })
    .then(gone)
  given(evaluation, ...started)
    .when(releaseMember, { ...absent, person: uuid(999) }, { at })
    .thenRefused('not-a-member', '87§49')
  given(evaluation).when(releaseMember, absent, { at }).thenRefused('committee-not-at-work')
})

const substitute = { person: uuid(620), instead: third.id, document: paper, relations: [] }
const replaced = memberReplaced({ ...ofLot, person: uuid(620), instead: third.id, document: paper })
const expectReplaced = (change: object = {}, ...before: readonly EvaluationEvent[]) =>
  given
    .states({ self: folded(evaluation, ...started, ...before), tender: round })
    .when(replaceMember, { ...substitute, ...change }, { at, policy })

test('the seat is taken by somebody who has not sat here and is tied to nobody (87§49)', () => {
  expectReplaced({}, gone).then(replaced)
  expectReplaced({}).thenRefused('nobody-to-replace', '87§49')
  expectReplaced({ person: second.id }, gone).thenRefused('member-named-twice')
  expectReplaced({ person: third.id }, gone).thenRefused('left-the-committee', '87§49')
  const other = memberLeft({ ...ofLot, ...absent, person: second.id, sitting: `${lot}#3` })
  const back = { person: third.id, instead: second.id }
  expectReplaced(back, gone, replaced, other).thenRefused('left-the-committee', '87§49')
  const relations = [{ person: uuid(620), bidder, ground: 'employed' }]
  expectReplaced({ relations }, gone).thenRefused('member-must-recuse', '条例§9')
})

test('what the one who left thought is void; the new one votes, then the chair records anew', () => {
  const review = (...before: readonly EvaluationEvent[]) =>
    given
      .states({
        self: folded(evaluation, ...started, reviewed, ...before),
        ...{ tender: round, bids: bidsAt(1_900, 1_950, 2_000) },
      })
      .when(reviewResponsiveness, {}, { at, policy, id, actor: chair })
  review(gone).thenRefused('seat-is-vacant', '87§49')
  review(gone, replaced).thenRefused('votes-missing')
  given(evaluation, ...started, gone, replaced)
    .when(voteOnResponsiveness, nothing, { at, actor: third })
    .thenRefused('not-a-member')
  const votedToo = { ...voted()[0], type: 'ResponsivenessVoted' as const }
  const ballot = { ...votedToo, data: { ...ofLot, expert: uuid(620), ...nothing } }
  review(gone, replaced, ballot).thenAppends({
    self: [responsivenessReviewed({ ...reviewed.data, sitting })],
  })
})

test('vote and sheet of the one who left are void, those of the others stand (87§49)', () => {
  const sheetBy = (expert: string) =>
    scoresSubmitted({ ...ofLot, expert, scores: [{ bid: bidder, factor: 'plan', score: 1 }] })
  const sheets = [sheetBy(second.id), sheetBy(third.id)]
  const self = folded(evaluation, ...started, reviewed, ...sheets, gone)
  expect('sheets' in self && Object.keys(self.sheets)).toEqual([second.id])
  expect('ballots' in self && Object.keys(self.ballots)).not.toContain(third.id)
})

test('sheets of those who stay stand while they fit the bids that are left', () => {
  const sheetOn = (bids: readonly { readonly bid: string }[]) =>
    scoresSubmitted({
      ...{ ...ofLot, expert: second.id },
      scores: bids.map(({ bid }) => ({ bid, factor: 'plan', score: 8_000 })),
    })
  const ballot = { ...voted()[0], data: { ...ofLot, expert: uuid(620), ...nothing } }
  const newBallot = { ...ballot, type: 'ResponsivenessVoted' as const }
  const after = (sheet: EvaluationEvent) =>
    folded(evaluation, ...started, reviewed, sheet, gone, replaced, newBallot)
  const review = (self: ReturnType<typeof after>) =>
    given
      .states({ self, tender: round, bids: bidsAt(1_900, 1_950, 2_000) })
      .when(reviewResponsiveness, {}, { at, policy, id, actor: chair })
  review(after(sheetOn(three))).thenAppends({
    self: [responsivenessReviewed({ ...reviewed.data, sitting })],
  })
  review(after(sheetOn(three.slice(1)))).thenAppends({
    self: [responsivenessReviewed({ ...reviewed.data, sitting, rescored: [second.id] })],
  })
})

const dissolving = { ground: 'cannot-replace' as const, reason: '无人可补', sealedFiles: paper }
const next = `${lot}/${id}`
const dissolved = committeeDissolved({ ...ofLot, ...dissolving, rule: '87§49', sitting: next })

test('a seat that nobody can take ends the committee, and another is formed (87§49)', () => {
  const dissolve = (input: Parameters<typeof dissolveCommittee>[1], ...before: EvaluationEvent[]) =>
    given
      .states({ self: folded(evaluation, ...started, ...before), tender: round })
      .when(dissolveCommittee, input, { at, policy, id })
  dissolve(dissolving, gone).thenAppends({
    self: [dissolved],
    tender: [committeeDissolvedForLot({ lot, evaluation: id })],
  })
  dissolve(dissolving).thenRefused('nobody-to-replace', '87§49')
  dissolve({ ...dissolving, ground: 'unlawful-conduct' }).thenAppends({
    self: [
      committeeDissolved({
        ...{ ...ofLot, ...dissolving, ground: 'unlawful-conduct', rule: '87§67', sitting: next },
      }),
    ],
    tender: [committeeDissolvedForLot({ lot, evaluation: id })],
  })
})

const again = folded(
  tender,
  ...decryptedBoth,
  qualified(lot, three),
  committeeSeatedForLot({ lot, evaluation: id }),
  committeeDissolvedForLot({ lot, evaluation: id }),
)
const others = [1, 2, 3, 4, 5].map(last => ({ person: uuid(640 + last), seat: 'expert' as const }))
const drawOf = (members: typeof others) => ({
  library: seated.data.draw.library,
  sheet: members.map(({ person: expert }) => ({ expert, category: 'training', recused: false })),
})
const seating = {
  ...{ tender: ofLot.tender, lot, complex: false, largeSocialImpact: false, relations: [] },
  ...{ draw: drawOf(others), members: others, instead: id },
}
const expectAnother = (change: object) =>
  given
    .states({
      self: folded(evaluation),
      tender: again,
      dissolved: folded(evaluation, ...started, gone, dissolved),
    })
    .when(seatCommittee, { ...seating, ...change }, { at, policy, id: uuid(401) })

test('nobody of the dissolved committee sits on the one in its place', () => {
  expectAnother({}).thenAppends({
    self: [
      committeeSeated({
        ...{ ...seated.data, members: others, draw: drawOf(others) },
        ...{ instead: id, sitting: next },
      }),
    ],
    tender: [committeeSeatedForLot({ lot, evaluation: uuid(401) })],
  })
  const onceMore = [...others.slice(1), { person: third.id, seat: 'expert' as const }]
  expectAnother({ members: onceMore }).thenRefused('sat-on-the-dissolved', '87§49')
  expectAnother({ instead: undefined }).thenRefused('not-in-place-of-the-dissolved')
})

test('any member stops the evaluation over the document, which is mended and tendered again (87§65)', () => {
  const stop = { ground: 'document-contradictory' as const, reason: '评分标准前后矛盾' }
  const stopped = evaluationEndedWithoutRanking({ lot, evaluation: id, ground: stop.ground })
  given
    .states({ self: folded(evaluation, ...started), tender: round })
    .when(stopEvaluation, stop, { at, policy, id, actor: third })
    .thenAppends({
      self: [evaluationStopped({ ...ofLot, by: third.id, ...stop })],
      tender: [stopped],
    })
  given
    .states({ self: folded(evaluation, ...started), tender: round })
    .when(stopEvaluation, stop, { at, policy, id, actor: person('evaluation-expert', 700) })
    .thenRefused('not-a-member', '87§65')
  given(tender, ...decryptedBoth, qualified(lot, three), stopped)
    .when(takeLawfulExit, { lot, documentUnreasonable: false, finding: paper }, { at, policy })
    .then(
      lawfulExitTaken({
        ...{ lot, exit: 'tender-again', documentUnreasonable: true, finding: paper, rule: '87§65' },
      }),
    )
})

test('attendance, fee and conduct are recorded of whoever sat, and of nobody else', () => {
  const workOf = (who: string) => ({
    work: [{ person: who, attended: true, fee: fen(50_000), conduct: 'in-order' as const }],
  })
  const record = (who: string, ...before: readonly EvaluationEvent[]) =>
    given(evaluation, ...started, ...before).when(recordCommitteeWork, workOf(who), { at })
  record(second.id).then(committeeWorkRecorded({ ...ofLot, ...workOf(second.id) }))
  for (const before of [[gone], [gone, replaced]]) {
    record(third.id, ...before).then(committeeWorkRecorded({ ...ofLot, ...workOf(third.id) }))
  }
  record(uuid(999)).thenRefused('not-of-this-committee', '87§47')
})
