import { day, instant } from '#libs/calendar'
import { folded, given } from '#libs/domain/deciding/testing'
import { earmarkedLedger } from '#libs/domain/payment/earmarked-ledger'
import { project } from '#libs/domain/procurement/project'
import {
  awardSetAside,
  lotContracted,
  lotSuspended,
  tender,
  winnerRefused,
} from '#libs/domain/procurement/tender'
import { person, projectCase, tenderCase, uuid } from '#libs/domain/procurement/testing'
import { yuan } from '#libs/money'
import {
  announcedTo,
  at,
  awarded,
  book,
  committing,
  draft,
  id,
  lot,
  policy,
  round,
  runnerUp,
  scanned,
  signBy,
  signed,
  signing,
  terms,
  winner,
} from './contract.fixture.js'
import {
  contract,
  contractRedrafted,
  contractReviewed,
  contractSigned,
  contractVersionRejected,
  recordSignedPaper,
  redraftContract,
  rejectContractVersion,
  reviewContract,
  signContract,
  signedPaperRecorded,
  type ContractEvent,
} from './index.js'

const { officer, signatory } = projectCase
const { end, paper, projectId } = tenderCase
const ofLot = { project: projectId, lot }
const lawyer = person('legal-reviewer', 8)
const passed = contractReviewed({
  ...{ ...ofLot, version: 1, reviewer: lawyer.id, passed: true, opinion: paper },
})
const objected = contractReviewed({ ...passed.data, passed: false })
const supplier = person('training-institution', 9, { institution: winner.bidder })
const rejected = contractVersionRejected({
  ...{ ...ofLot, version: 1, side: 'supplier', by: supplier.id, reason: '违约条款不对等' },
})
const anew = contractRedrafted({
  ...{ ...ofLot, version: 2, draftedBy: officer.id, reason: '按双方意见修改', text: paper },
})

const sealedBy = ['purchaser' as const, 'supplier' as const]

test('a paper sealed by both sides is recorded, and says what was drafted (法§44, 民法典§490)', () => {
  const recording = { ...signing, sealedBy, terms }
  const expectRecording = (change: object) =>
    given(contract, draft).when(
      recordSignedPaper,
      { ...recording, ...change },
      { at, actor: officer },
    )
  expectRecording({}).then(scanned)
  expectRecording({ sealedBy: ['purchaser'] }).thenRefused(
    'contract-not-sealed-by-both',
    '民法典§490',
  )
  expectRecording({ sealedBy: ['supplier'] }).thenRefused('contract-not-sealed-by-both')
  expectRecording({ signedOn: day('2026-10-21') }).thenRefused('signing-lies-in-the-future')
  expectRecording({ terms: { ...terms, unitPrice: yuan(1_901) } }).thenRefused(
    'substantive-change',
    '法§46',
  )
})

const contracted = lotContracted({ lot, contract: id, signedAt: instant('2026-10-20T00:00+08:00') })
const fullProcedure = folded(project, projectCase.opened, projectCase.required)
const statesOf = (events: readonly ContractEvent[], more: object) => ({
  ...{ self: folded(contract, draft, ...events), tender: round, ledger: book },
  ...{ project: undefined, ...more },
})
const expectSigning = (events: readonly ContractEvent[], change: object = {}, more: object = {}) =>
  given
    .states(statesOf(events, more))
    .when(signContract, { ...signing, terms, ...change }, { at, policy, id, actor: signatory })

test('signing commits the money in the same append, and frees what the bid saved', () => {
  expectSigning([scanned]).thenAppends({
    self: [signed],
    tender: [contracted],
    ledger: [...committing],
  })
})

test('who recorded the paper, or stands in for them, does not confirm it', () => {
  const states = statesOf([scanned], {})
  const when = { at, policy, id }
  given
    .states(states)
    .when(signContract, { ...signing, terms }, { ...when, actor: officer })
    .thenRefused('second-person-needed')
  const standIn = { ...signatory, actingFor: officer.id }
  given
    .states(states)
    .when(signContract, { ...signing, terms }, { ...when, actor: standIn })
    .thenRefused('second-person-needed')
})

test('only the paper that was recorded is confirmed', () => {
  expectSigning([]).thenRefused('signed-paper-not-recorded', '法§44')
  for (const other of [
    { number: '合同〔2026〕2号' },
    { signedOn: day('2026-10-19') },
    { document: 'b'.repeat(64) },
  ]) {
    expectSigning([scanned], other).thenRefused('not-the-recorded-paper')
  }
})

test('no term may differ from the award (法§46)', () => {
  for (const other of [
    { unitPrice: yuan(1_901) },
    { payWithinDays: 31 },
    { instalments: terms.instalments.toReversed() },
    { agreement: { ...terms.agreement, months: 13 } },
    { subcontracting: { allowed: true, parts: ['教材印刷'] } },
  ]) {
    expectSigning([scanned], { terms: { ...terms, ...other } }).thenRefused(
      'substantive-change',
      '法§46',
    )
  }
})

test('a contract drawn up from an award that was set aside since is not signed (94§32)', () => {
  const aside = awardSetAside({
    ...{ lot, ...winner, setAside: uuid(161), ground: 'challenge', rule: '94§16' },
    ...{ document: paper, next: 'next-candidate', remaining: [runnerUp], setAsideAt: instant(at) },
    confirmBy: signBy,
  })
  const again = [aside, tenderCase.confirmed(lot, runnerUp), announcedTo(runnerUp, uuid(161))]
  for (const events of [[aside], again]) {
    const since = folded(tender, ...awarded, ...events)
    expectSigning([scanned], {}, { tender: since }).thenRefused('award-set-aside', '94§32')
  }
})

test('where 需求§11 applies a lawyer passes the version that is signed', () => {
  const asked = { project: fullProcedure }
  expectSigning([scanned], {}, asked).thenRefused('contract-not-reviewed', '需求§23')
  expectSigning([objected, scanned], {}, asked).thenRefused('contract-review-objected')
  expectSigning([passed, scanned], {}, asked).thenAppends({
    ...{ self: [signed], tender: [contracted], ledger: [...committing] },
  })
  const again = signedPaperRecorded({ ...scanned.data, version: 2 })
  expectSigning([passed, rejected, anew, again], {}, asked).thenRefused('contract-not-reviewed')
})

test('the lawyer is not who drafted it, and says it once', () => {
  const review = { passed: true, opinion: paper }
  given(contract, draft).when(reviewContract, review, { at, actor: lawyer }).then(passed)
  given(contract, draft)
    .when(reviewContract, review, { at, actor: { ...lawyer, actingFor: officer.id } })
    .thenRefused('second-person-needed')
  given(contract, draft, passed)
    .when(reviewContract, review, { at, actor: lawyer })
    .thenRefused('contract-version-reviewed')
})

test('either side turns a version down; the next one says why it is another', () => {
  const { reason } = rejected.data
  given(contract, draft)
    .when(rejectContractVersion, { reason }, { at, actor: supplier })
    .then(rejected)
  given(contract, draft)
    .when(rejectContractVersion, { reason }, { at, actor: signatory })
    .then(contractVersionRejected({ ...rejected.data, side: 'purchaser', by: signatory.id }))
  given(contract, draft, rejected)
    .when(rejectContractVersion, { reason }, { at, actor: signatory })
    .thenRefused('contract-version-rejected')
  expectSigning([scanned, rejected]).thenRefused('contract-version-rejected')
  const redraft = { reason: anew.data.reason, text: paper }
  given(contract, draft, rejected).when(redraftContract, redraft, { at, actor: officer }).then(anew)
  given(contract, draft, objected).when(redraftContract, redraft, { at, actor: officer }).then(anew)
  given(contract, draft)
    .when(redraftContract, redraft, { at, actor: officer })
    .thenRefused('contract-version-stands')
  expectSigning([scanned, rejected, anew]).thenRefused('signed-paper-not-recorded')
})

test('signed late is signed', () => {
  const late = { signedOn: day('2026-11-20') }
  const scannedLate = signedPaperRecorded({ ...scanned.data, ...late })
  given
    .states(statesOf([scannedLate], {}))
    .when(
      signContract,
      { ...signing, ...late, terms },
      { at: '2026-11-20T10:00+08:00', policy, id, actor: signatory },
    )
    .thenAppends({
      self: [
        contractSigned({
          ...{ ...signed.data, ...late },
          publishBy: end('条例§50', '2026-11-24', '2026-11-25'),
          fileBy: end('法§47', '2026-12-01', '2026-12-02'),
        }),
      ],
      tender: [lotContracted({ ...contracted.data, signedAt: instant('2026-11-20T00:00+08:00') })],
      ledger: [...committing],
    })
})

test('not tomorrow, not while suspended, not without its award or its money', () => {
  expectSigning([scanned], { signedOn: day('2026-10-21') }).thenRefused(
    'signing-lies-in-the-future',
  )
  const suspended = lotSuspended({
    ...{ lot, suspension: uuid(160), ground: 'challenge', document: paper },
    since: instant(at),
  })
  expectSigning([scanned], {}, { tender: folded(tender, ...awarded, suspended) }).thenRefused(
    'lot-suspended',
    '条例§54',
  )
  const refused = winnerRefused({
    ...{ lot, ...winner, reason: '无力履行', document: paper, bidSecurity: 'none-asked' },
    candidates: [runnerUp],
  })
  expectSigning([scanned], {}, { tender: folded(tender, ...awarded, refused) }).thenRefused(
    'lot-not-awarded',
  )
  expectSigning([scanned], {}, { ledger: folded(earmarkedLedger) }).thenRefused('ledger-not-open')
})
