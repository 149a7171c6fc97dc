import {
  numberSeries,
  numberSeriesOpened,
  numberTaken,
  numberVoided,
} from '#libs/domain/county/number-series'
import { folded, given } from '#libs/domain/deciding/testing'
import { projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { day, instant } from '#libs/calendar'
import { fen } from '#libs/money'
import {
  bidSecurityForfeited,
  biddersBound,
  standingBids,
} from '#libs/domain/procurement/standing-bids'
import {
  awardAnnounced,
  confirmNextCandidate,
  contractDraftedForLot,
  lawfulExitTaken,
  lotContracted,
  takeLawfulExit,
  tender,
  tenderDrafted,
  winnerConfirmed,
  winnerRefused,
  type Tender,
} from '#libs/domain/procurement/tender'
import {
  contract,
  contractDrafted,
  contractNotConcluded,
  contractSignedByKey,
  contractVersionRejected,
  recordWinnersRefusal,
  signedPaperRecorded,
  type Contract,
  type ContractEvent,
} from './index.js'

const { assessmentLot, ledger, officer, signatory, trainingLot: lot } = projectCase
const { bidOf, confirmed, decrypted, decryptedBoth, drafted, end, paper, projectId } = tenderCase
const { published, openedBoth, closed, qualified, reported, tenderId, three } = tenderCase
const [winner = bidOf(1), second = bidOf(2), third = bidOf(3)] = three
const at = '2026-10-20T10:00+08:00'

const announced = (bid: ReturnType<typeof bidOf>, of = lot) =>
  awardAnnounced({
    ...{ lot: of, ...bid, channel: { channel: 'here' }, noticeNumber: '公告1' },
    ...{ letterNumber: '通知1', announcedAt: instant('2026-10-13T10:00+08:00') },
    signBy: end('法§46', '2026-11-12', '2026-11-13'),
    noticeEnds: end('87§69', '2026-10-14', '2026-10-15'),
    challengeEnds: end('94§11', '2026-10-23', '2026-10-24'),
  })
const awarded = [
  ...[...decryptedBoth, qualified(lot, three), reported(lot, three), confirmed(lot, winner)],
  announced(winner),
]
const refusal = { lot, reason: '无力履行', document: paper, bidSecurity: 'none-asked' as const }
const refused = winnerRefused({ ...refusal, ...winner, candidates: [second, third] })
const drawn = contractDrafted({
  ...{ project: projectId, tender: tenderId, lot, bid: winner.bid, supplier: winner.bidder },
  ...{ officer: officer.id, signatory: signatory.id, ledger, draftedBy: officer.id },
  signBy: end('法§46', '2026-11-12', '2026-11-13'),
  terms: {
    ...{ kind: 'training', occupation: '养老护理员', level: 'five', unitPrice: 1 },
    ...{ heads: 1, amount: 1, minimumLessonHours: 0, minimumAttendance: 0, payWithinDays: 30 },
    ...{ advanceByGrade: { A: 0, B: 0, C: 0, D: 0 }, performanceSecurity: 0 },
    instalments: [{ instalment: 'all', share: 10_000, amount: 1, due: 'acceptance-passed' }],
  } as never, // Its terms play no part here.
})

const ofLot = { project: projectId, lot, version: 1 }
const scanned = signedPaperRecorded({
  ...{ ...ofLot, recordedBy: officer.id, channel: { channel: 'here' }, number: '合同1' },
  ...{ signedOn: day('2026-10-20'), document: 'a'.repeat(64) },
})
const byKey = contractSignedByKey({
  ...{ ...ofLot, side: 'supplier', document: 'a'.repeat(64), terms: 'b'.repeat(64) },
  ...{ publicKey: 'c'.repeat(130), key: uuid(5), signature: 'd'.repeat(128), by: uuid(6) },
})
const turnedDown = contractVersionRejected({
  ...{ ...ofLot, side: 'purchaser', by: signatory.id, reason: '金额有误' },
})

const bound = biddersBound({
  ...{ project: projectId, officer: officer.id, securityAsked: fen(100) },
  lots: [{ lot, opened: true, bidders: three.map(({ bidder }) => bidder) }],
  ...{
    ...{ validThrough: day('2027-01-06'), until: instant('2027-01-07T00:00+08:00') },
    askFrom: instant('2026-11-27T00:00+08:00'),
  },
  securities: [
    {
      ...{ institution: winner.bidder, amount: fen(100), form: 'transfer', lots: [lot] },
      givenAt: instant('2026-10-07T10:00+08:00'),
    },
  ],
})
const series = folded(
  numberSeries,
  numberSeriesOpened({ unit: '人社局', kind: 'contract', year: 2026, codeWord: '演人社合' }),
  numberTaken({ place: 1, number: '演人社合〔2026〕1号', paper: uuid(450) }),
)
const expectRefusal = (of: Tender, input: object = {}, draft?: Contract, standing = [bound]) =>
  given
    .states({ self: of, standing: folded(standingBids, ...standing), contract: draft, series })
    .when(recordWinnersRefusal, { ...refusal, ...input }, { at, actor: officer })

describe('the winner refuses to sign (条例§49)', () => {
  test('it is on record with who is left, and its draft comes to nothing', () => {
    expectRefusal(folded(tender, ...awarded)).thenAppends({ self: [refused] })
    expectRefusal(folded(tender, ...awarded), {}, folded(contract, drawn)).thenAppends({
      self: [refused],
      contract: [contractNotConcluded({ project: projectId, lot, ground: 'winner-refused' })],
    })
    expectRefusal(
      folded(tender, ...awarded),
      { contract: uuid(450) },
      folded(contract, drawn),
    ).thenAppends({
      self: [refused],
      contract: [contractNotConcluded({ project: projectId, lot, ground: 'winner-refused' })],
      series: [numberVoided({ place: 1, paper: uuid(450), reason: '中标人拒签，合同未订立' })],
    })
  })

  test('only of who has had the letter, and not once it has signed', () => {
    expectRefusal(folded(tender, ...awarded.slice(0, -1))).thenRefused('lot-not-awarded', '条例§49')
    const signed = lotContracted({ lot, contract: uuid(450) })
    expectRefusal(folded(tender, ...awarded, signed)).thenRefused('winner-has-signed', '条例§49')
    expectRefusal(folded(tender, ...awarded), {}, folded(contract)).thenRefused(
      'contract-not-drafted',
    )
  })

  test('once a contract binds it, or the version on the table bears its seal or signature, it has not', () => {
    const contracted = lotContracted({ lot, contract: uuid(450) })
    expectRefusal(folded(tender, ...awarded, contracted)).thenRefused(
      'winner-has-signed',
      '条例§49',
    )
    const signs = (...events: readonly ContractEvent[]) =>
      expectRefusal(
        folded(tender, ...awarded),
        { contract: uuid(450) },
        folded(contract, drawn, ...events),
      )
    const known = folded(tender, ...awarded, contractDraftedForLot({ lot, contract: uuid(450) }))
    expectRefusal(known).thenRefused('not-the-drafted-contract', '条例§49')
    expectRefusal(known, { contract: uuid(451) }, folded(contract, drawn)).thenRefused(
      'not-the-drafted-contract',
    )
    signs(scanned).thenRefused('winner-has-signed', '条例§49')
    signs(byKey).thenRefused('winner-has-signed')
    // What it has signed was turned down: another version is on the table.
    signs(byKey, turnedDown).thenAppends({
      self: [refused],
      contract: [contractNotConcluded({ project: projectId, lot, ground: 'winner-refused' })],
      series: [numberVoided({ place: 1, paper: uuid(450), reason: '中标人拒签，合同未订立' })],
    })
  })

  test('what becomes of the bid security is said where one was asked', () => {
    const secured = tenderDrafted({ ...drafted.data, bidSecurity: fen(100) })
    const round = folded(tender, secured, ...awarded.slice(1))
    expectRefusal(round).thenRefused('bid-security-not-as-asked')
    expectRefusal(folded(tender, ...awarded), { bidSecurity: 'forfeited' }).thenRefused(
      'bid-security-not-as-asked',
    )
    expectRefusal(round, { bidSecurity: 'forfeited' }).thenAppends({
      self: [winnerRefused({ ...refused.data, bidSecurity: 'forfeited' })],
      standing: [
        bidSecurityForfeited({
          ...{ institution: winner.bidder, amount: fen(100), ground: 'winner-refused' },
          ...{ rule: '条例§72', document: paper },
        }),
      ],
    })
    expectRefusal(round, { bidSecurity: 'returned' }).thenAppends({
      self: [winnerRefused({ ...refused.data, bidSecurity: 'returned' })],
    })
    expectRefusal(round, { bidSecurity: 'forfeited' }, undefined, []).thenRefused(
      'no-bid-security-held',
      '条例§72',
    )
  })
})

describe('after it', () => {
  const announceBy = end('条例§43', '2026-10-22', '2026-10-23')
  const next = winnerConfirmed({ lot, ...second, confirmedBy: signatory.id, announceBy })
  const confirming = (bid: string) =>
    given(tender, ...awarded, refused).when(
      confirmNextCandidate,
      { lot, bid },
      { at, actor: signatory },
    )

  test('the next candidate wins, in the report’s order', () => {
    confirming(second.bid).then(next)
    confirming(third.bid).thenRefused('not-next-ranked', '条例§49')
    given(tender, ...awarded)
      .when(confirmNextCandidate, { lot, bid: second.bid }, { at, actor: signatory })
      .thenRefused('no-winner-refused')
  })

  test('not who has won another lot where a bidder wins one only', () => {
    const awardRule = { lotsPerBidder: 'one' as const, order: [lot, assessmentLot] }
    const ruled = tenderDrafted({ ...drafted.data, awardRule })
    const elsewhere = { ...confirmed(assessmentLot, second) }
    given(tender, ruled, ...awarded.slice(1), elsewhere, refused)
      .when(confirmNextCandidate, { lot, bid: second.bid }, { at, actor: signatory })
      .thenRefused('not-next-ranked')
    given(tender, ruled, ...awarded.slice(1), elsewhere, refused)
      .when(confirmNextCandidate, { lot, bid: third.bid }, { at, actor: signatory })
      .then({ ...next, data: { ...next.data, ...third } })
  })

  test('one after the other, until nobody is left', () => {
    const again = winnerRefused({ ...refusal, ...second, candidates: [third] })
    const both = [...awarded, refused, next, announced(second)]
    expectRefusal(folded(tender, ...both)).thenAppends({ self: [again] })
    const last = winnerRefused({ ...refusal, ...third, candidates: [] })
    given(
      tender,
      ...both,
      again,
      { ...next, data: { ...next.data, ...third } },
      announced(third),
      last,
    )
      .when(confirmNextCandidate, { lot, bid: uuid(999) }, { at, actor: signatory })
      .thenRefused('no-candidate-left')
  })

  test('the trainer does not become the assessor that way (条例§18)', () => {
    const [assessor = bidOf(11)] = tenderCase.threeOthers
    const related = decrypted(lot, three).map(event =>
      event.data.bid === second.bid
        ? { ...event, data: { ...event.data, related: [assessor.bidder] } }
        : event,
    )
    const others = tenderCase.threeOthers
    const round = [
      ...[drafted, published, openedBoth, ...related, ...decrypted(assessmentLot, others), closed],
      ...[qualified(lot, three), reported(lot, three), confirmed(lot, winner), announced(winner)],
      ...[qualified(assessmentLot, others), reported(assessmentLot, others)],
      confirmed(assessmentLot, assessor),
    ]
    given(tender, ...round, refused)
      .when(confirmNextCandidate, { lot, bid: second.bid }, { at, actor: signatory })
      .thenRefused('trainer-is-assessor', '条例§18')
  })

  test('or it is tendered again', () => {
    const finding = { lot, documentUnreasonable: false, finding: paper }
    given(tender, ...awarded, refused)
      .when(takeLawfulExit, finding, { at, actor: officer })
      .then(lawfulExitTaken({ ...finding, exit: 'tender-again', rule: '条例§49' }))
  })

  test('who was ranked next is shown to nobody outside (87§69)', () => {
    const state = folded(tender, ...awarded, refused)
    const shown = JSON.stringify(tender.shownTo?.({ role: 'training-institution' }, state))
    expect(shown).toContain('"status":"winner-refused"')
    expect(shown).not.toContain('"next"')
  })
})
